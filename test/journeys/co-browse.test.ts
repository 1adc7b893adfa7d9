import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../stage/eventually.js';
import { Guildhall } from '../stage/guildhall.js';
import { Agent, Resident } from '../stage/people.js';

/** What the resident types, none of which may leave their page while they share it. */
const typed = {
  'First name': 'Blodwenistra',
  'Last name': 'Featherstonehaugh',
  'Address line 1': '77 Quillfeather Crescent',
  'Town or city': 'Mossbeckington',
  Postcode: 'TM4 2QP',
};

describe('an agent sees the form that the resident is stuck on, masked, live', function () {
  this.timeout(120_000);
  let guildhall: Guildhall;
  beforeEach(async () => {
    guildhall = await Guildhall.start();
  });
  afterEach(() => guildhall.remove());

  it('starts with consent, follows the form from page to page, hides all that is typed, and stops', async () => {
    const resident = await Resident.visit(guildhall);
    await resident.openChat();
    await resident.askForPerson();
    const agent = await Agent.start(guildhall, 'Sam');
    await agent.becomeAvailable();
    await agent.accept();

    const relayed: string[] = [];
    agent.page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => relayed.push(payload.toString()));
    });
    const sent: string[] = [];
    resident.page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => sent.push(payload.toString()));
    });
    // Both sockets were open before we listened: a reload opens new ones.
    await agent.page.reload();
    await agent.replyBox.waitFor();
    await resident.goTo('/council-tax-move/');

    // The console is still catching up after its reload, which may draw the form anew.
    await eventually(async () => {
      const share = agent.page.getByRole('button', { name: 'Share their page' });
      if (await share.isVisible()) await share.click({ timeout: 1_000 });
      await agent.page.getByRole('button', { name: /^Ask/ }).click({ timeout: 1_000 });
    });
    await resident.page.getByRole('heading', { name: 'Can Sam see this page?' }).waitFor();
    await resident.page.getByRole('button', { name: 'Share this page' }).click();
    await resident.page.getByText('Sam can see this page').first().waitFor();

    const view = agent.page.frameLocator('iframe[src*="/console/replay"]').frameLocator('iframe');
    await view.getByText('What is your name?').waitFor();
    await fill(resident, 'First name');
    await fill(resident, 'Last name');
    await resident.page.getByRole('button', { name: 'Minimise chat' }).click();
    await resident.page.getByRole('button', { name: 'Continue' }).click();

    await resident.page.getByText('Sam can see this page').first().waitFor();
    await view
      .getByText(/address/i)
      .first()
      .waitFor();
    await fill(resident, 'Address line 1');
    await fill(resident, 'Town or city');
    await fill(resident, 'Postcode');
    await resident.page.getByRole('button', { name: 'Continue' }).click();
    await resident.page.getByText('Sam can see this page').first().waitFor();
    await eventually(async () => assert.ok((await masks(view.locator('body'))) > 0));

    await resident.page.getByRole('button', { name: 'Stop sharing' }).click();
    await resident.page.getByRole('button', { name: 'Stop sharing' }).waitFor({ state: 'detached' });
    await eventually(async () =>
      assert.equal(await agent.page.locator('iframe[src*="/console/replay"]').count(), 0),
    );

    const everything = [...relayed, ...sent].join('\n');
    assert.ok(
      relayed.filter((payload) => payload.includes('cobrowse:frames')).length > 5,
      'frames were relayed',
    );
    for (const [field, answer] of Object.entries(typed)) {
      assert.ok(!everything.includes(answer), `what was typed in ${field} left the page`);
      assert.ok(
        !everything.includes(answer.slice(0, 7)),
        `the start of what was typed in ${field} left the page`,
      );
    }
    assert.deepEqual(resident.faults, []);
    assert.deepEqual(agent.faults, []);
  });

  it('does not start when the resident says no, and frames that nobody asked for are refused', async () => {
    const resident = await Resident.visit(guildhall);
    await resident.openChat();
    await resident.askForPerson();
    const agent = await Agent.start(guildhall, 'Kit');
    await agent.becomeAvailable();
    await agent.accept();
    await agent.page.getByRole('button', { name: 'Share their page' }).click();
    await agent.page.getByRole('button', { name: /^Ask/ }).click();
    await resident.page.getByRole('button', { name: 'No thanks' }).click();
    await agent.page
      .getByText(/chose not to|refused|said no/i)
      .first()
      .waitFor();
    assert.equal(await resident.page.getByText('can see this page').count(), 0);
    const loaded = await resident.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    assert.ok(
      !loaded.some((name) => name.includes('recorder')),
      'the recorder is fetched after consent only',
    );
  });
});

async function fill(resident: Resident, label: keyof typeof typed): Promise<void> {
  await resident.page.getByLabel(label).first().pressSequentially(typed[label], { delay: 5 });
}

async function masks(body: Locator): Promise<number> {
  return body.locator('input').count();
}
