import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../server/lib/project-root.js';
import { closeBrowser } from '../test/stage/browser.js';
import { Guildhall, stopGuildhalls } from '../test/stage/guildhall.js';
import { Agent, Resident } from '../test/stage/people.js';

/** Plays the walk-through of the README and keeps a picture of each screen in `var/screenshots` (or a folder given). */
const folder = process.argv[2] ?? join(projectRoot(), 'var/screenshots');
mkdirSync(folder, { recursive: true });

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const guildhall = await Guildhall.start({ LOG_LEVEL: 'error' });
const resident = await Resident.visit(guildhall, { width: 1280, height: 800 });
await picture(resident.page, 'widget-closed');
await resident.openChat();
await picture(resident.page, 'widget-greeting');
await resident.write('my bin was not collected this morning');
await resident.reads(/report a missed bin/i);
await picture(resident.page, 'widget-answering');

const other = await Resident.visit(guildhall, { width: 1280, height: 800 });
await other.openChat();
await other.write('When is my blue bin collected?');
await other.page.waitForTimeout(800);
await other.askForPerson();

await resident.goTo('/council-tax-move/');
await resident.panel.waitFor();
await resident.write('I am stuck on this form about moving');
await resident.page.waitForTimeout(800);
await resident.askForPerson();
await resident.panel
  .getByText(/You are number 2 in the queue/)
  .first()
  .waitFor();
await picture(resident.page, 'widget-waiting');

const agent = await Agent.start(guildhall, 'Sam');
await picture(agent.page, 'console-away');
await agent.becomeAvailable();
await agent.page.getByRole('button', { name: 'Accept' }).first().waitFor();
await picture(agent.page, 'console-offer');
await agent.accept();
await agent.reply('Hello, I am Sam. I can see your question. Your blue bin is next emptied on Tuesday.');
await agent.accept();
await agent.page.waitForTimeout(500);
await agent.reply('Hello, I am Sam. Which question are you stuck on?');
await resident.reads('Which question are you stuck on?');
await resident.write('The one about the old address');
await agent.reads('The one about the old address');
await agent.page.getByRole('tab', { name: /note/i }).click();
await agent.page
  .getByRole('textbox', { name: /note/i })
  .fill('Moving within Thornmarch, needs help with the form');
await agent.page.keyboard.press('Enter');
await picture(resident.page, 'widget-agent');
await picture(agent.page, 'console-conversation');

await agent.page.getByRole('button', { name: 'Share their page' }).click();
await agent.page.getByRole('button', { name: /^Ask/ }).click();
await resident.page.getByRole('button', { name: 'Share this page' }).waitFor();
await picture(resident.page, 'widget-cobrowse-question');
await resident.page.getByRole('button', { name: 'Share this page' }).click();
await resident.page.getByText('Sam can see this page').first().waitFor();
await resident.page.getByRole('button', { name: 'Minimise chat' }).click();
await resident.page.getByLabel('First name').fill('Blodwen');
await resident.page.getByLabel('Last name').fill('Featherstonehaugh');
await picture(resident.page, 'widget-cobrowse-bar');
await agent.page.waitForTimeout(1_500);
await picture(agent.page, 'console-cobrowse');

const phone = await Resident.visit(guildhall, { width: 320, height: 640 });
await picture(phone.page, 'widget-closed-320');
await phone.openChat();
await picture(phone.page, 'widget-greeting-320');
await phone.write('blue badge how do I apply');
await phone.page.waitForTimeout(1_000);
await picture(phone.page, 'widget-answering-320');
await phone.askForPerson();
await phone.page.waitForTimeout(800);
await picture(phone.page, 'widget-waiting-320');

await closeBrowser();
await stopGuildhalls();
