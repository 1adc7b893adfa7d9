import assert from 'node:assert/strict';
import { Guildhall } from '../stage/guildhall.js';
import { Agent, eachShown, Resident } from '../stage/people.js';

describe('an agent ends a conversation', function () {
  this.timeout(60_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start();
  });
  after(() => guildhall.remove());

  it('ends with a wrap-up reason, asks the resident how it went, and shows no note to the resident', async () => {
    const resident = await Resident.visit(guildhall);
    await resident.openChat();
    await resident.askForPerson();
    const agent = await Agent.start(guildhall, 'Cerys');
    await agent.becomeAvailable();
    await agent.accept();
    await agent.page.getByRole('tab', { name: /note/i }).click();
    await agent.page.getByRole('textbox', { name: /note/i }).fill('a note for staff alone');
    await agent.page.keyboard.press('Enter');
    await agent.reads('a note for staff alone');
    await agent.page.getByRole('button', { name: 'End and wrap up' }).click();
    await agent.page.getByRole('radio').first().check();
    await agent.page.getByRole('button', { name: 'End the conversation' }).click();
    await resident.panel.getByText('This chat has ended').first().waitFor();
    await eachShown(resident.log, ['a note for staff alone'], 0);
    await resident.panel.getByRole('radio').nth(4).check({ force: true });
    await resident.panel.getByRole('button', { name: 'Send feedback' }).click();
    await resident.panel.getByText('Thank you.').first().waitFor();
    assert.deepEqual(resident.faults, []);
  });
});
