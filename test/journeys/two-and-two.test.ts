import assert from 'node:assert/strict';
import { Guildhall } from '../stage/guildhall.js';
import { Agent, eachShown, Resident } from '../stage/people.js';

describe('two residents and two agents at once', function () {
  this.timeout(90_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start();
  });
  after(() => guildhall.remove());

  it('gives each resident one agent, and neither agent the other’s conversation', async () => {
    const [asha, ben] = [await Agent.start(guildhall, 'Asha'), await Agent.start(guildhall, 'Ben')];
    await asha.becomeAvailable();
    await ben.becomeAvailable();

    const first = await Resident.visit(guildhall);
    await first.openChat();
    await first.write('I am the first resident');
    await first.askForPerson();
    await asha.accept();

    const second = await Resident.visit(guildhall);
    await second.openChat();
    await second.write('I am the second resident');
    await second.askForPerson();
    await ben.accept();

    await asha.reply('Asha here');
    await ben.reply('Ben here');
    await first.reads('Asha here');
    await second.reads('Ben here');
    await eachShown(first.log, ['Ben here', 'I am the second resident'], 0);
    await eachShown(second.log, ['Asha here', 'I am the first resident'], 0);
    await eachShown(asha.page.getByRole('log'), ['I am the second resident'], 0);
    await eachShown(ben.page.getByRole('log'), ['I am the first resident'], 0);
    assert.equal(await asha.page.getByText('I am the second resident').count(), 0);
  });
});
