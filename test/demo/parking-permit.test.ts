import assert from 'node:assert/strict';
import { openDemoCouncil, type DemoCouncil } from './demo-council.js';
import { card, november, permitAnswers, sendSteps } from './filled-forms.js';
import { ResidentBrowser } from './resident-browser.js';

const form = '/demo/parking-permit';

describe('demo: get a resident parking permit', () => {
  let council: DemoCouncil;
  let browser: ResidentBrowser;
  const sendUpTo = (before?: string) => sendSteps(browser, 'parking-permit', permitAnswers, before);
  const sendProof = (content: Buffer | string, name: string, type: string) =>
    browser.send(`${form}/proof`, { proof: new File([content], name, { type }) });

  before(async () => {
    council = await openDemoCouncil([], november);
  });
  after(() => council.close());
  beforeEach(() => {
    browser = new ResidentBrowser(council.url);
  });

  it('gives a reference to a resident who applies and pays', async () => {
    const check = await sendUpTo();
    assert.equal(check.path, `${form}/check-answers`);
    for (const answer of ['AB12CDE', 'Ford', 'Zone B', '12 months for £45', 'bill.pdf (1 KB)']) {
      assert.ok(check.html.includes(answer), answer);
    }
    const payment = await browser.send(`${form}/check-answers`, {});
    assert.equal(payment.path, `${form}/payment`);
    assert.match(payment.html, /It takes no money and keeps nothing/);
    assert.match(payment.html, /£45/);
    const done = await browser.send(`${form}/payment`, card);
    assert.equal(done.path, `${form}/confirmation`);
    assert.match(done.html, /<strong>PRK-\w{6}<\/strong>/);
  });

  it('does not let a resident pay before they have checked their answers', async () => {
    await sendUpTo();
    assert.equal((await browser.open(`${form}/payment`)).path, `${form}/check-answers`);
    assert.equal((await browser.send(`${form}/payment`, card)).path, `${form}/check-answers`);
  });

  it('never sends a card number or security code back', async () => {
    await sendUpTo();
    await browser.send(`${form}/check-answers`, {});
    const page = await browser.send(`${form}/payment`, { ...card, 'expiry-year': '20', cardCvc: '987' });
    assert.equal(page.status, 422);
    assert.match(page.html, /Expiry date must be between November 2026 and November 2046/);
    assert.doesNotMatch(page.html, /value="4111|987/);
    assert.match(page.html, /value="N Bowen"/);
    assert.doesNotMatch((await browser.open(`${form}/payment`)).html, /N Bowen/, 'nor keeps the name');
  });

  it('names the attributes by which browsers and co-browsing know a card field', async () => {
    await sendUpTo();
    const { html } = await browser.send(`${form}/check-answers`, {});
    for (const token of ['cc-number', 'cc-exp-month', 'cc-exp-year', 'cc-csc', 'cc-name']) {
      assert.ok(html.includes(`autocomplete="${token}"`), token);
    }
  });

  it('says which choices are missing', async () => {
    await sendUpTo('permit');
    const page = await browser.send(`${form}/permit`, { zone: 'Z' });
    assert.match(page.html, /<a href="#zone">Select the zone you live in<\/a>/);
    assert.match(page.html, /<a href="#months">Select how long you need the permit for<\/a>/);
  });

  it('refuses a file by what it is, whatever its name says', async () => {
    await sendUpTo('proof');
    const page = await sendProof('<html>not a bill</html>', 'bill.pdf', 'application/pdf');
    assert.equal(page.status, 422);
    const sentence = 'The file must be a PDF, JPG or PNG. Choose another file';
    assert.ok(page.html.includes(`<a href="#proof">${sentence}</a>`));
  });

  for (const [name, signature] of Object.entries({
    'photo.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    'scan.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  })) {
    it(`takes ${name}`, async () => {
      await sendUpTo('proof');
      assert.equal((await sendProof(signature, name, '')).path, `${form}/check-answers`);
    });
  }

  it('says what to do about a file that is too large, empty or not there', async () => {
    await sendUpTo('proof');
    const large = await sendProof(Buffer.alloc(5 * 1024 * 1024 + 1, '%PDF-'), 'large.pdf', '');
    assert.match(large.html, /The file must be 5 MB or smaller. Choose a smaller file/);
    assert.match((await sendProof('', 'empty.pdf', '')).html, /The file is empty. Choose another file/);
    const none = await browser.send(`${form}/proof`, {});
    assert.match(none.html, /Choose a file that shows your name and address/);
  });

  it('asks for the file once: coming back, a resident may go on without it', async () => {
    await sendUpTo();
    assert.match((await browser.open(`${form}/proof`)).html, /You sent <strong[^>]*>bill\.pdf \(1 KB\)/);
    assert.equal((await browser.send(`${form}/proof`, {})).path, `${form}/check-answers`);
  });

  it('shows HTML in a file name as text', async () => {
    await sendUpTo('proof');
    const check = await sendProof('%PDF-1.7', '<img src=x>.pdf', '');
    assert.ok(check.html.includes('&lt;img src=x&gt;.pdf'));
    assert.ok(!check.html.includes('<img src=x>'));
  });
});
