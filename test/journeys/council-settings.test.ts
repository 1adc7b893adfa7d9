import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { axeFindsNothing } from '../stage/axe.js';
import { device } from '../stage/browser.js';
import { fewIntents } from '../stage/few-intents.js';
import { admin, Guildhall } from '../stage/guildhall.js';
import { addStaff } from '../stage/people.js';
import { screenshots } from '../stage/screenshots.js';

async function signedInAdmin(
  guildhall: Guildhall,
  options: Parameters<typeof device>[0] = {},
): Promise<Page> {
  const { page } = await device({ width: 1280, height: 900, ...options });
  await page.goto(`${guildhall.url}/console/`);
  await page.getByLabel('Email').fill(admin.email);
  await page.getByLabel('Password', { exact: true }).fill(admin.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'Staff' }).waitFor();
  return page;
}

describe("an admin sets up the council's first day", function () {
  this.timeout(60_000);
  let guildhall: Guildhall;
  let page: Page;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
    for (const name of ['Nia', 'Sam', 'Temp']) {
      const email = `${name.toLowerCase()}@thornmarch.example`;
      await addStaff(guildhall, { email, name, password: 'a long enough password', roles: ['agent'] });
    }
    page = await signedInAdmin(guildhall);
  });
  after(() => guildhall.remove());

  const goTo = async (name: string, from = page): Promise<void> => {
    await from.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).click();
    await from.getByRole('link', { name, exact: true }).and(from.locator('[aria-current=page]')).waitFor();
  };

  it('changes a member of staff, and removes another', async () => {
    await page.getByRole('button', { name: 'Change Nia' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Nia Pryce');
    await page.getByLabel('Speaks Welsh').check();
    await page.getByLabel('Conversations at once').fill('4');
    await axeFindsNothing(page, 'changing staff');
    await screenshots(page, 'settings')('staff');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Nia Pryce is saved.').waitFor();
    await page.getByText('Agent · Cymraeg').waitFor();

    await page.getByRole('button', { name: 'Change Temp' }).click();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Temp is removed.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Change Temp' }).count(), 0);
  });

  it('adds a team, and is told which day cannot be', async () => {
    await goTo('Teams and hours');
    await axeFindsNothing(page, 'no teams yet');
    await page.getByRole('button', { name: 'Add a team' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Waste and recycling');
    await page.getByLabel('Takes what answers call').fill('waste, street-scene');
    await page.getByLabel('Nia Pryce').check();
    await page.getByLabel('Always open').uncheck();
    await page.getByRole('button', { name: 'Add times on Monday' }).click();
    await page.getByLabel('Monday closes, times 1').fill('13:00');
    await page.getByLabel('Monday opens, times 2').fill('12:30');
    await page.getByLabel('Monday closes, times 2').fill('17:00');
    await page.getByRole('button', { name: 'Add days' }).click();
    await page.getByLabel('First day').fill('2026-12-24');
    await page.getByLabel('Last day').fill('2026-12-24');
    await page.getByLabel('Why').fill('Christmas Eve');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('On Monday, 09:00 to 13:00 and 12:30 to 17:00 overlap').waitFor();
    await axeFindsNothing(page, 'a team with a fault');
    await screenshots(page, 'settings')('team-fault');

    await page.getByLabel('Monday opens, times 2').fill('13:30');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Waste and recycling is saved.').waitFor();
    await page
      .getByText('Monday 09:00 to 13:00 and 13:30 to 17:00, Tuesday to Friday 09:00 to 17:00')
      .waitFor();
  });

  it('is told when another admin was quicker, and loses nothing', async () => {
    const other = await signedInAdmin(guildhall, { isDark: true });
    await goTo('Teams and hours', other);
    for (const one of [page, other]) {
      await one.getByRole('button', { name: 'Change Waste and recycling' }).click();
    }
    await other.getByLabel('Conversations at once').fill('5');
    await other.getByRole('button', { name: 'Save' }).click();
    await other.getByText('Waste and recycling is saved.').waitFor();

    await page.getByLabel('Name', { exact: true }).fill('Waste');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody else changed this while you were editing').waitFor();
    await page.getByText('1 member · 5 at once').first().waitFor();
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Waste');
    await axeFindsNothing(page, 'two editors');
    await screenshots(page, 'settings')('two-editors');
    await page.getByRole('button', { name: 'Save mine instead' }).click();
    await page.getByText('Waste is saved.').waitFor();
    await axeFindsNothing(other, 'teams in the dark');
    await screenshots(other, 'settings')('teams-dark');
    await other.context().close();
  });

  it('writes a canned reply, with a variable that there is', async () => {
    await goTo('Canned replies');
    await page.getByRole('button', { name: 'Add a reply' }).click();
    await page.getByRole('textbox', { name: 'Shortcut' }).fill('missed-bin');
    await page.getByLabel('Reply in English').fill('Dear {name}, we are sorry.');
    await page.getByLabel('Who can use it').selectOption('All staff');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('There is no {name}').waitFor();
    await axeFindsNothing(page, 'a reply with a fault');
    await page.getByLabel('Reply in English').fill('Dear {resident}, we are sorry.');
    await page.getByLabel('Reply in Welsh').fill('Annwyl {resident}, mae’n ddrwg gennym.');
    await screenshots(page, 'settings')('reply');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('/missed-bin is saved.').waitFor();
  });

  it('adds a wrap-up reason by keyboard alone, and the focus is never lost', async () => {
    await goTo('Wrap-up reasons');
    await page.getByRole('button', { name: 'Add a reason' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Add a reason' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Moved away');
    await page.keyboard.press('Enter');
    await page.getByText('Moved away is saved.').waitFor();
    await page.getByRole('button', { name: 'Add a reason' }).and(page.locator(':focus')).waitFor();
    await axeFindsNothing(page, 'wrap-up reasons');
  });

  it('reads who changed what, from what to what', async () => {
    await goTo('Who changed what');
    await page.getByText('changed the team Waste and recycling').first().waitFor();
    const row = page.getByRole('row', { name: /capacity 3 5/ });
    await row.waitFor();
    await axeFindsNothing(page, 'who changed what');
    await screenshots(page, 'settings')('changes');
  });

  it('can do all of it on a small screen', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    for (const name of ['Staff', 'Teams and hours', 'Who changed what']) {
      await goTo(name);
      if (name.startsWith('Teams')) await page.getByRole('button', { name: 'Change Waste' }).click();
      const width = await page.evaluate<number>('document.scrollingElement.scrollWidth');
      assert.ok(width <= 320, `${name}: ${width}`);
      await axeFindsNothing(page, `${name} at 320`);
      await screenshots(page, 'settings')(`320-${name.split(' ')[0]?.toLowerCase()}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
