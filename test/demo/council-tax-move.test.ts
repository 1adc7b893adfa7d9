import assert from 'node:assert/strict';
import { openDemoCouncil, type DemoCouncil } from './demo-council.js';
import { councilTaxAnswers, november, sendSteps } from './filled-forms.js';
import { ResidentBrowser } from './resident-browser.js';

const form = '/demo/council-tax-move';

describe('demo: tell us you are moving', () => {
  let council: DemoCouncil;
  let browser: ResidentBrowser;
  const sendUpTo = (before?: string) => sendSteps(browser, 'council-tax-move', councilTaxAnswers, before);

  before(async () => {
    council = await openDemoCouncil([], november);
  });
  after(() => council.close());
  beforeEach(() => {
    browser = new ResidentBrowser(council.url);
  });

  it('gives a reference to a resident who answers everything, and clears their answers', async () => {
    const check = await sendUpTo();
    assert.equal(check.path, `${form}/check-answers`);
    for (const answer of [
      'Nia',
      '4 Mill Lane',
      'TM4 2QP',
      'Flat 2',
      '3 December 2026',
      '30-94-30',
      'Not given',
    ]) {
      assert.ok(check.html.includes(answer), answer);
    }
    const done = await browser.send(`${form}/check-answers`, {});
    assert.equal(done.path, `${form}/confirmation`);
    assert.match(done.html, /<strong>CTM-[2-9A-HJ-NP-TV-Z]{6}<\/strong>/);

    assert.equal((await browser.open(`${form}/check-answers`)).path, `${form}/your-name`);
    assert.doesNotMatch((await browser.open(`${form}/your-name`)).html, /value="Nia"/);
  });

  it('gives the same reference to a resident who presses Send twice', async () => {
    await sendUpTo();
    const first = await browser.send(`${form}/check-answers`, {});
    const second = await browser.send(`${form}/check-answers`, {});
    const reference = /CTM-\w{6}/;
    assert.equal(reference.exec(second.html)?.[0], reference.exec(first.html)?.[0]);
  });

  it('says what is wrong with an empty step, and links to each field', async () => {
    const page = await browser.send(`${form}/your-name`, {});
    assert.equal(page.status, 422);
    assert.match(page.html, /<title>Error: What is your name\?/);
    assert.match(page.html, /There is a problem/);
    assert.match(page.html, /<a href="#firstName">Enter your first name<\/a>/);
    assert.match(page.html, /<a href="#lastName">Enter your last name<\/a>/);
    assert.match(page.html, /id="firstName-error"/);
    assert.equal(browser.cookie, null, 'no cookie before anything is kept');
  });

  it('keeps what was typed beside the error', async () => {
    await sendUpTo('old-address');
    const typed = { ...councilTaxAnswers['old-address'], fromPostcode: 'TM4' };
    const page = await browser.send(`${form}/old-address`, typed);
    assert.match(page.html, /<a href="#fromPostcode">Enter a full UK postcode, like TM4 2QP<\/a>/);
    assert.match(page.html, /value="4 Mill Lane"/);
    assert.match(page.html, /value="TM4"/);
  });

  it('shows HTML in an answer as text, beside an error and among the answers to check', async () => {
    const script = '<script>alert("x")</script>';
    const faulty = await browser.send(`${form}/your-name`, { firstName: script, lastName: '' });
    assert.ok(!faulty.html.includes(script));
    assert.ok(faulty.html.includes('value="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;"'));

    await sendUpTo();
    await browser.send(`${form}/your-name`, { firstName: script, lastName: 'Bowen' });
    const check = await browser.open(`${form}/check-answers`);
    assert.ok(!check.html.includes(script));
    assert.ok(check.html.includes('&lt;script&gt;'));
  });

  it('sends a resident who skips ahead to the first unanswered step', async () => {
    assert.equal((await browser.open(`${form}/check-answers`)).path, `${form}/your-name`);
    await sendUpTo('moving-date');
    assert.equal((await browser.open(`${form}/bank-details`)).path, `${form}/moving-date`);
    assert.equal((await browser.open(`${form}/confirmation`)).path, `${form}/moving-date`);
  });

  it('brings a resident who changes one answer back to check them all', async () => {
    await sendUpTo();
    const step = await browser.open(`${form}/moving-date?change`);
    assert.match(step.html, /id="movingDate-day" name="movingDate-day" [^>]*value="3"/);
    assert.match(step.html, /href="\/demo\/council-tax-move\/check-answers" class="govuk-back-link"/);
    const answers = { 'movingDate-day': '4', 'movingDate-month': '1', 'movingDate-year': '2027' };
    const check = await browser.send(`${form}/moving-date?change`, answers);
    assert.equal(check.path, `${form}/check-answers`);
    assert.match(check.html, /4 January 2027/);
  });

  const dates: [string, string, string, string, string][] = [
    ['', '', '', 'movingDate-day', 'Enter the date you move'],
    ['3', '12', '', 'movingDate-year', 'Moving date must include a year'],
    ['3', '', '', 'movingDate-month', 'Moving date must include a month and a year'],
    ['3', '13', '2026', 'movingDate-month', 'Moving date must be a real date'],
    ['30', '2', '2027', 'movingDate-day', 'Moving date must be a real date'],
    [
      '23',
      '11',
      '2027',
      'movingDate-day',
      'Moving date must be between 22 November 2025 and 22 November 2027',
    ],
  ];
  for (const [day, month, year, input, message] of dates) {
    it(`says of the date "${day} ${month} ${year}": ${message}`, async () => {
      await sendUpTo('moving-date');
      const answers = { 'movingDate-day': day, 'movingDate-month': month, 'movingDate-year': year };
      const page = await browser.send(`${form}/moving-date`, answers);
      assert.ok(page.html.includes(`<a href="#${input}">${message}</a>`), page.html);
    });
  }

  it('shows no whole account number among the answers to check', async () => {
    const check = await sendUpTo();
    assert.ok(!check.html.includes('00733445'));
    assert.ok(check.html.includes('<span data-answer="accountNumber">Ending in 3445</span>'));
  });
});
