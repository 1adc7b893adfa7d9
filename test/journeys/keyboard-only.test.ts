import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { axeFindsNothing } from '../stage/axe.js';
import { device } from '../stage/browser.js';
import { newStaff } from '../stage/agent-client.js';
import { Guildhall, admin } from '../stage/guildhall.js';
import { Resident } from '../stage/people.js';

/** Where the focus is, in words for a failed test; `body` means that it is lost. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName.toLowerCase() ?? 'nowhere'`,
  );

describe('an agent without a mouse', function () {
  this.timeout(120_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start();
    await newStaff(guildhall.url, 'Omar Khan');
  });
  after(() => guildhall.remove());

  it('signs in, takes a conversation, answers, notes, tags, snoozes and wraps up, and the focus is never lost', async () => {
    const resident = await Resident.visit(guildhall);
    await resident.openChat();
    await resident.write('my bin was not collected and I am still waiting');
    await resident.reads(/missed bin/i);
    await resident.askForPerson();

    const { page, faults } = await device({ width: 1280, height: 800 });
    const { keyboard } = page;
    await page.goto(`${guildhall.url}/console/`);
    await page.getByLabel('Email').focus();
    await keyboard.type(admin.email);
    await keyboard.press('Tab');
    await keyboard.type(admin.password);
    await keyboard.press('Enter');
    await page.getByRole('group', { name: 'My status' }).waitFor();

    await keyboard.press('Control+k');
    await keyboard.type('available');
    await axeFindsNothing(page, 'the command palette');
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Accept' }).first().waitFor({ timeout: 15_000 });
    await keyboard.press('Alt+a');
    const reply = page.getByRole('textbox', { name: 'Reply to the resident' });
    await reply.waitFor();
    assert.equal(await focused(page), 'Reply to the resident');

    await page
      .getByRole('button', { name: /^Insert “/ })
      .first()
      .waitFor();
    await keyboard.press('Alt+1');
    assert.match(await reply.inputValue(), /missed/i);
    await keyboard.press('Enter');
    await resident.reads(/Report a missed bin/);
    await resident.write('thank you');
    await page.getByRole('log').getByText('thank you').waitFor();
    assert.equal(await focused(page), 'Reply to the resident');

    await keyboard.press('Alt+n');
    await keyboard.type('ask @Om');
    await page.getByRole('option', { name: /Omar Khan/ }).waitFor();
    await keyboard.press('Enter');
    await keyboard.type('about this street');
    await keyboard.press('Enter');
    await page.getByRole('log').getByText('ask @Omar Khan about this street').waitFor();

    await keyboard.press('Alt+t');
    await keyboard.type('bins');
    await keyboard.press('Enter');
    await page.getByRole('log').getByText('You tagged this: bins').waitFor();

    await keyboard.press('Alt+z');
    await page.getByRole('dialog', { name: 'Snooze until' }).waitFor();
    await axeFindsNothing(page, 'snoozing');
    await page.getByRole('button', { name: '1 hour' }).focus();
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Snoozed/ }).waitFor();
    assert.notEqual(await focused(page), 'body');
    await keyboard.press('Alt+z');
    await page.getByRole('heading', { name: /^Snoozed/ }).waitFor({ state: 'detached' });

    await keyboard.press('Alt+r');
    await keyboard.type('a draft that stays');
    await page.reload();
    await reply.waitFor();
    assert.equal(await reply.inputValue(), 'a draft that stays');

    await keyboard.press('Alt+w');
    await page.getByText(/Suggested: Progress chasing/).waitFor();
    await axeFindsNothing(page, 'the wrap-up');
    await keyboard.press('Alt+y');
    assert.equal(await page.getByLabel(/been avoided/).inputValue(), 'progress-chasing');
    await page.getByRole('radio', { name: /^Answered/ }).focus();
    await keyboard.press('Space');
    await page.getByRole('radio', { name: 'Resolved' }).focus();
    await keyboard.press('Space');
    await page.getByRole('button', { name: 'End the conversation' }).focus();
    await keyboard.press('Enter');
    await page.getByText('Avoidable: Progress chasing').waitFor();
    assert.notEqual(await focused(page), 'body');
    assert.deepEqual(faults, []);
  });
});
