import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { axeFindsNothing } from '../stage/axe.js';
import { fewIntents } from '../stage/few-intents.js';
import { pdf, png } from '../stage/files.js';
import { Guildhall } from '../stage/guildhall.js';
import { Agent, Resident } from '../stage/people.js';
import { screenshots } from '../stage/screenshots.js';

describe('files both ways', function () {
  this.timeout(60_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
  });
  after(() => guildhall.remove());

  it('a resident sends a photo and saves the letter that the agent sends back', async () => {
    const [resident, agent] = await Promise.all([Resident.visit(guildhall), Agent.start(guildhall, 'Sam')]);
    await agent.becomeAvailable();
    await resident.openChat();
    await resident.write('my bin was not collected');
    await resident.reads(/bin/);
    assert.equal(await resident.panel.getByRole('button', { name: 'Attach a file' }).count(), 0);
    await resident.askForPerson();
    await agent.accept();

    await resident.panel.getByRole('button', { name: 'Attach a file' }).waitFor();
    const photo = { name: 'my bin.png', mimeType: 'image/png', buffer: png };
    await resident.panel.locator('input[type=file]').setInputFiles(photo);
    const link = agent.log.getByRole('link', { name: 'my bin.png' });
    const [saved] = await Promise.all([agent.page.waitForEvent('download'), link.click()]);
    assert.deepEqual(readFileSync(await saved.path()), png);

    const letter = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: pdf };
    await agent.page.locator('input[type=file]').setInputFiles(letter);
    const save = resident.panel.getByRole('button', { name: 'Save letter.pdf (1 KB)' });
    const [received] = await Promise.all([resident.page.waitForEvent('download'), save.click()]);
    assert.equal(received.suggestedFilename(), 'letter.pdf');
    assert.deepEqual(readFileSync(await received.path()), pdf);

    const page = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('<html></html>') };
    await resident.panel.locator('input[type=file]').setInputFiles(page);
    await resident.panel.getByText('We cannot take this kind of file.').waitFor();
    await axeFindsNothing(resident.page, 'files in the chat');
    await axeFindsNothing(agent.page, 'files in the console');
    await screenshots(resident.page, 'files')('widget');
    await screenshots(agent.page, 'files')('console');
    assert.deepEqual([...resident.faults, ...agent.faults], []);
  });
});
