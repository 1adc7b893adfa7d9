import assert from 'node:assert/strict';
import { fewIntents } from '../stage/few-intents.js';
import { Guildhall } from '../stage/guildhall.js';
import { Agent, eachShown, Resident, shownInOrder } from '../stage/people.js';
import { newPostgres } from '../stage/servers.js';

describe('the database is away in mid-conversation', function () {
  this.timeout(90_000);

  it('both sides are told in a sentence, and what they wrote goes by itself when it is back', async () => {
    const postgres = await newPostgres();
    const guildhall = await Guildhall.start({ DATABASE_URL: postgres.url, INTENTS_DIR: fewIntents() });
    const resident = await Resident.visit(guildhall);
    await resident.openChat();
    await resident.askForPerson();
    const agent = await Agent.start(guildhall, 'Frances');
    await agent.becomeAvailable();
    await agent.accept();
    await agent.reply('before');
    await resident.reads('before');

    await postgres.stop();
    await resident.write('the resident goes on');
    await agent.reply('the agent goes on');
    await resident.panel.getByText('We will send your messages when it is back').waitFor();
    await agent.page.getByText('Guildhall cannot save anything just now').waitFor();
    await postgres.start();

    const said = ['before', 'the resident goes on', 'the agent goes on'];
    await resident.reads('the agent goes on');
    await eachShown(resident.log, said);
    await eachShown(agent.log, said);
    await resident.write('and on');
    await agent.reads('and on');
    await shownInOrder(resident.log, ['before', 'the resident goes on', 'and on']);
    assert.deepEqual([...resident.faults, ...agent.faults], []);
    await guildhall.remove();
    await postgres.remove();
  });
});
