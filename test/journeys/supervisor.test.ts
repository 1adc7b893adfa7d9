import assert from 'node:assert/strict';
import { axeFindsNothing } from '../stage/axe.js';
import { device } from '../stage/browser.js';
import { Guildhall, admin } from '../stage/guildhall.js';
import { Agent, eachShown, Resident } from '../stage/people.js';

describe('a supervisor', function () {
  this.timeout(120_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start();
  });
  after(() => guildhall.remove());

  it('sees the floor, watches a conversation, whispers to its agent and sets an agent away', async () => {
    const resident = await Resident.visit(guildhall);
    await resident.openChat();
    await resident.write('I need help with my rent');
    await resident.askForPerson();
    const agent = await Agent.start(guildhall, 'Cerys');
    await agent.becomeAvailable();
    await agent.accept();

    const { page, faults } = await device({ width: 1920, height: 1080, isDark: true });
    await page.goto(`${guildhall.url}/console/#/wallboard`);
    await page.getByLabel('Email').fill(admin.email);
    await page.getByLabel('Password', { exact: true }).fill(admin.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('row', { name: /Cerys Serving/ }).waitFor();
    await axeFindsNothing(page, 'the wallboard');

    await page.getByRole('link', { name: 'Conversations' }).click();
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.getByRole('link', { name: /I need help with my rent/ }).click();
    await page.getByRole('log').getByText('I need help with my rent').waitFor();
    await page.getByRole('textbox', { name: /Side-talk/ }).fill('ask for the tenancy number');
    await page.keyboard.press('Enter');
    await agent.reads('ask for the tenancy number');
    await eachShown(resident.log, ['ask for the tenancy number'], 0);
    await axeFindsNothing(page, 'a conversation that a supervisor watches');

    await page.getByRole('link', { name: 'Wallboard' }).click();
    await page.getByRole('button', { name: 'Set away: Cerys' }).click();
    await agent.page.getByRole('button', { name: 'Away', pressed: true }).waitFor();
    assert.deepEqual(faults, []);
    assert.deepEqual(agent.faults, []);
  });
});
