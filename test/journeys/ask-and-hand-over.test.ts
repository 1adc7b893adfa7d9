import assert from 'node:assert/strict';
import { Guildhall } from '../stage/guildhall.js';
import { Agent, eachShown, Resident, shownInOrder } from '../stage/people.js';

describe('a resident asks, is answered, and is passed to a person', function () {
  this.timeout(60_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start();
  });
  after(() => guildhall.remove());

  it('answers a question with a link, tells the queue place, and shows both sides the same log', async () => {
    const resident = await Resident.visit(guildhall);
    await resident.openChat();
    await resident.write('my bin was not collected');
    await resident.reads(/report a missed bin/i);
    assert.ok((await resident.log.getByRole('link').count()) > 0);

    await resident.askForPerson();
    await resident.panel.getByText('You are number 1 in the queue').first().waitFor();

    const agent = await Agent.start(guildhall, 'Sam');
    await agent.becomeAvailable();
    await agent.accept();
    await agent.reads('my bin was not collected');
    await agent.reads(/report a missed bin/i);
    await agent.reply('Hello, I am Sam. Which street is it?');
    await resident.reads('Hello, I am Sam. Which street is it?');
    await resident.reads('Sam has joined the chat');
    await resident.write('Priory Road');
    await agent.reads('Priory Road');

    const said = ['my bin was not collected', 'Hello, I am Sam. Which street is it?', 'Priory Road'];
    await eachShown(resident.log, said);
    await shownInOrder(resident.log, said);
    await shownInOrder(agent.log, said);
    assert.deepEqual(resident.faults, []);
    assert.deepEqual(agent.faults, []);
  });
});
