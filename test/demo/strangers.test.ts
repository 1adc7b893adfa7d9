import assert from 'node:assert/strict';
import { openDemoCouncil, type DemoCouncil } from './demo-council.js';
import { councilTaxAnswers, sendSteps } from './filled-forms.js';
import { ResidentBrowser } from './resident-browser.js';

const form = '/demo/council-tax-move';
const name = councilTaxAnswers['your-name'];

describe('demo: what is kept, and from whom it is taken', () => {
  let council: DemoCouncil;
  let now = new Date('2026-11-22T10:00:00Z');

  before(async () => {
    council = await openDemoCouncil([], { now: () => now });
  });
  after(() => council.close());

  for (const [from, headers] of Object.entries({
    'another site': { 'Sec-Fetch-Site': 'cross-site' },
    'a sibling site': { 'Sec-Fetch-Site': 'same-site' },
    'another origin': { Origin: 'https://elsewhere.example' },
    'an origin that does not say': { Origin: 'null' },
  })) {
    it(`refuses a form sent from ${from}`, async () => {
      const browser = new ResidentBrowser(council.url);
      const page = await browser.send(`${form}/your-name`, name, headers);
      assert.equal(page.status, 403);
      assert.match(page.html, /We could not accept that form/);
      assert.equal(browser.cookie, null);
    });
  }

  it('trusts what the browser says of the site over an origin that it hides', async () => {
    const browser = new ResidentBrowser(council.url);
    const headers = { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' };
    const page = await browser.send(`${form}/your-name`, name, headers);
    assert.equal(page.path, `${form}/old-address`);
  });

  it('sets its cookie on the first answer, for the site alone and out of reach of scripts', async () => {
    const opened = await fetch(`${council.url}${form}/your-name`);
    assert.deepEqual(opened.headers.getSetCookie(), []);
    assert.equal(opened.headers.get('Cache-Control'), 'no-store');
    const answered = await fetch(`${council.url}${form}/your-name`, {
      method: 'POST',
      headers: { Origin: council.url },
      body: new URLSearchParams(name),
      redirect: 'manual',
    });
    assert.equal(answered.status, 303);
    assert.match(
      answered.headers.getSetCookie().join('\n'),
      /^thornmarch-form=[\w-]{43}; Path=\/demo; HttpOnly; SameSite=Lax$/,
    );
  });

  it('keeps answers for 30 minutes, then says that they are gone', async () => {
    const browser = new ResidentBrowser(council.url);
    await sendSteps(browser, 'council-tax-move', councilTaxAnswers, 'moving-date');
    now = new Date(now.getTime() + 30 * 60_000 - 1);
    assert.equal((await browser.open(`${form}/moving-date`)).path, `${form}/moving-date`);
    now = new Date(now.getTime() + 1);
    const page = await browser.open(`${form}/moving-date`);
    assert.equal(page.path, `${form}/your-name?cleared`);
    assert.match(page.html, /We no longer have your answers/);
  });

  it('makes room for the 1,001st resident by forgetting the one longest idle', async () => {
    const first = new ResidentBrowser(council.url);
    const second = new ResidentBrowser(council.url);
    await first.send(`${form}/your-name`, name);
    await second.send(`${form}/your-name`, name);
    await first.send(`${form}/your-name`, name);
    for (let count = 0; count < 999; count += 1) {
      await new ResidentBrowser(council.url).send(`${form}/your-name`, name);
    }
    assert.equal((await first.open(`${form}/old-address`)).path, `${form}/old-address`);
    assert.equal((await second.open(`${form}/old-address`)).path, `${form}/your-name?cleared`);
  }).timeout(20_000);

  it('refuses more text than a form holds with a page of the site', async () => {
    const page = await new ResidentBrowser(council.url).send(`${form}/your-name`, {
      firstName: 'x'.repeat(20_000),
    });
    assert.equal(page.status, 413);
    assert.match(page.html, /We could not read what you sent/);
  });
});
