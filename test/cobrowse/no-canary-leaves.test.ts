import assert from 'node:assert/strict';
import { eventually } from '../stage/eventually.js';
import { Canaries } from './canaries.js';
import { recordResident, type RecordedResident } from './co-browsing.js';
import { servePages, type PageServer } from './page-server.js';
import { secretFrame, secretPage, secretStyleSheet } from './pages/secret-page.js';

const shownFields = ['licence-type', 'permit-kind', 'duration', 'sort-code', 'ni-number'];

/** Lets everything that is on its way leave the page. */
async function settle({ page, batches }: RecordedResident): Promise<void> {
  for (let before = -1; before !== batches.length;) {
    before = batches.length;
    await page.waitForTimeout(150);
  }
}

/** As long as a person stays in a field: the focus is told once it rests. */
const restAWhile = ({ page }: RecordedResident): Promise<void> => page.waitForTimeout(100);

async function openSecretPage(server: PageServer, canaries: Canaries): Promise<RecordedResident> {
  server.put('/form', secretPage(canaries));
  server.put('/secret.css', secretStyleSheet(canaries));
  server.put('/frame', secretFrame(canaries));
  const query = `?ref=${canaries.plant('page query')}#${canaries.plant('page hash')}`;
  // Tall enough that nothing scrolls.
  return recordResident(`${server.origin}/form${query}`, { shownFields, height: 6_000 });
}

/** Everything that a resident types, chooses and picks. */
async function fillIn({ page }: RecordedResident, canaries: Canaries): Promise<void> {
  await page.fill('[name="name"]', '');
  await page.type('[name="name"]', canaries.plant('typed name'));
  for (const name of ['email', 'tel', 'search', 'url', 'password', 'person', 'more']) {
    await page.fill(`[name="${name}"]`, '');
    await page.type(`[name="${name}"]`, canaries.plant(`typed ${name}`));
  }
  await page.fill('[name="number"]', canaries.plantAs('typed number', '58391746'));
  await page.fill('[name="date"]', canaries.plantAs('typed date', '1994-11-23'));
  await page.click('#letter-text');
  await page.keyboard.type(canaries.plant('typed contenteditable'));
  await page.keyboard.press('Enter');
  await page.keyboard.type(canaries.plant('second contenteditable paragraph'));
  await page.fill('#inside', '');
  await page.type('#inside', canaries.plant('typed in shadow'));
  await page.check('#help-no', { force: true });
  await page.uncheck('#agree', { force: true });
  await page.selectOption('#address', { index: 0 });
  await page.setInputFiles('#letter', {
    name: `${canaries.plant('file name')}.pdf`,
    mimeType: 'application/pdf',
    buffer: Buffer.from(canaries.plant('file content')),
  });
}

/** What a page's own scripts do with answers. */
async function changeThePage({ page }: RecordedResident, canaries: Canaries): Promise<void> {
  const s = (place: string): string => canaries.plant(place);
  const typed = s('typed name');
  await page.evaluate(`
    const $ = (selector) => document.querySelector(selector);
    $('#heading').textContent = 'Thank you, ${typed}!';
    $('#error').firstChild.data = 'There is no ${typed.toUpperCase()}';
    $('.govuk-error-summary').hidden = false;
    $('#error-link').textContent = '${s('typed email')} is not an email address';
    $('legend').innerHTML = 'Does <b>${typed.slice(0, 5)}-${typed.slice(5)}</b> get help?';
    $('.govuk-body').append('${s('appended text')}');
    $('.govuk-body').firstChild.data = '${s('changed text')}';
    const more = document.createElement('div');
    more.innerHTML = \`<!-- ${s('added comment')} --><p title="${s('added title')}" data-x="${s('added data')}">${s('added paragraph')}</p>
      <input value="${s('added input')}" placeholder="${s('added placeholder')}" name="${s('added name')}">
      <input type="hidden" value="${s('added hidden')}"><textarea>${s('added textarea')}</textarea>
      <select><option value="${s('added option value')}">${s('added option')}</option></select>
      <a href="/x?of=${s('added link')}">Back</a><img src="/picture.png?of=${s('added image')}" alt="${s('added alt')}">
      <iframe srcdoc="<h1>${s('added srcdoc')}</h1>"></iframe><svg><text>${s('added svg text')}</text></svg>
      <style>.app-added::after { content: "${s('added css content')}" } .app-added { color: rgb(9, 9, 9) }</style>\`;
    $('#added').append(more);
    $('[name="name"]').setAttribute('value', '${s('value attribute')}');
    $('[name="name"]').setAttribute('title', '${s('changed title')}');
    $('[name="name"]').setCustomValidity('${s('custom validity')}');
    $('[name="name"]').style.setProperty('--typed', '${s('style property')}');
    $('main').setAttribute('aria-label', '${s('changed aria label')}');
    $('main').dataset.name = '${s('changed data attribute')}';
    $('main').className += ' ${s('changed class')}';
    $('main').id = '${s('changed id')}';
    $('[name="token"]').value = '${s('hidden value by script')}';
    $('[name="email"]').value = '${s('value by script')}';
    $('#address').append(new Option('${s('option by script')}', '${s('option value by script')}', true, true));
    $('#more').textContent = '${s('textarea text by script')}';
    $('output').value = '${s('output by script')}';
    $('.govuk-summary-list__value').textContent = '${s('summary by script')}';
    document.title = '${s('title by script')}';
    history.pushState({ of: '${s('pushed state')}' }, '', '/form/${s('pushed path')}?q=${s('pushed query')}');
    localStorage.setItem('of', '${s('local storage')}');
    document.cookie = 'of=${s('cookie')}';
    const sheet = document.querySelectorAll('style')[1];
    sheet.sheet.insertRule('.app-late::after { content: "${s('late rule content')}" }');
    sheet.sheet.cssRules[0].style.setProperty('content', '"${s('rule property')}"');
    document.querySelector('style').append('.app-text::after { content: "${s('style text')}" }');
    const adopted = new CSSStyleSheet();
    adopted.replaceSync('.app-y::after { content: "${s('late adopted content')}" }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, adopted];
    const canvas = $('canvas');
    canvas.getContext('2d').fillText('${s('canvas drawing')}', 0, 10);
    const inside = $('secret-card').shadowRoot;
    inside.append('${s('text straight in a shadow root')}');
    inside.querySelector('p').firstChild.data = '${s('text changed in a shadow root')}';
    inside.querySelector('h3').textContent = '${s('typed in shadow')} in a heading';
    $('#letter-text').innerHTML = '<p>${s('contenteditable by script')}</p>';
    $('#aria-box').textContent = '${s('aria textbox by script')}';
    $('iframe').contentDocument.body.append('${s('text in a frame')}');
    $('#widget').shadowRoot.append('${s('widget text')}');
    $('#widget').shadowRoot.querySelector('h2').textContent = '${s('widget heading')}';
  `);
}

describe('what leaves a resident’s page', function () {
  this.timeout(60_000);
  let server: PageServer;

  before(async function () {
    this.timeout(60_000);
    server = await servePages();
  });
  after(() => server.close());

  it('holds none of the secrets in it: not shown, typed, chosen, echoed, changed or styled', async () => {
    const canaries = new Canaries();
    const resident = await openSecretPage(server, canaries);
    await settle(resident);
    assert.deepEqual(canaries.foundIn(resident.sent()), [], 'at the start');

    await fillIn(resident, canaries);
    await settle(resident);
    assert.deepEqual(canaries.foundIn(resident.sent()), [], 'after typing');

    await changeThePage(resident, canaries);
    await settle(resident);
    assert.deepEqual(canaries.foundIn(resident.sent()), [], 'after changes');

    await resident.snapshot();
    await settle(resident);
    assert.deepEqual(canaries.foundIn(resident.sent()), [], 'in a second snapshot');

    await resident.page.fill('[name="name"]', '');
    await resident.page.evaluate('document.querySelector("#form").reset()');
    await resident.snapshot();
    await settle(resident);
    assert.deepEqual(canaries.foundIn(resident.sent()), [], 'after a reset');
    assert.ok(canaries.count >= 150, `only ${canaries.count} canaries`);
    assert.deepEqual(resident.refused, [], 'the relay refused some');
    assert.deepEqual(resident.faults, []);
  });

  it('shows what the council allows: labels, headings, hints, and the listed fields', async () => {
    const canaries = new Canaries();
    const resident = await openSecretPage(server, canaries);
    await resident.page.fill('#licence', 'Full licence');
    await resident.page.selectOption('#permit', 'a');
    await resident.page.check('#duration-1', { force: true });
    await settle(resident);
    const sent = resident.sent();
    for (const words of [
      'Report a missed bin',
      'Full name',
      'Do you get help?',
      'Hints are for everybody',
      'Continue',
    ]) {
      assert.ok(sent.includes(words), words);
    }
    for (const words of ['Provisional', 'Full licence', 'Visitor permit', 'Shown in a shadow']) {
      assert.ok(sent.includes(words), words);
    }
    const answers = resident.frames().filter(({ data }) => data.source === 5);
    assert.deepEqual(
      new Set(answers.map(({ data }) => data.field)),
      new Set(['licence-type', 'permit-kind', 'duration']),
    );
    assert.deepEqual(canaries.foundIn(sent), []);
  });

  it('is the same to the letter, however long the answers are', async () => {
    const record = async (answer: string): Promise<{ shape: unknown; canaries: Canaries }> => {
      const canaries = new Canaries();
      const resident = await openSecretPage(server, canaries);
      await settle(resident);
      for (const name of ['name', 'email', 'search', 'password', 'person', 'more', 'url', 'tel']) {
        await resident.page.focus(`[name="${name}"]`);
        await restAWhile(resident);
        await resident.page.keyboard.type(answer);
      }
      await resident.page.focus('#letter-text');
      await restAWhile(resident);
      await resident.page.keyboard.type(answer);
      await resident.page.focus('#help-yes');
      await restAWhile(resident);
      await resident.page.evaluate(
        `document.querySelector('output').textContent = ${JSON.stringify(answer)}`,
      );
      await settle(resident);
      const before = resident.frames().length;
      await resident.snapshot();
      await eventually(() => assert.ok(resident.frames().length > before));
      await settle(resident);
      return { shape: resident.frames().map(({ type, data }) => ({ type, data })), canaries };
    };
    const short = await record('abc');
    const long = await record('abcdefgh ijklmnop qrstuvwx');
    assert.deepEqual(long.shape, short.shape);
  });

  it('is the same to the letter, whatever is chosen, by mouse or keyboard', async () => {
    const record = async (choose: (resident: RecordedResident) => Promise<void>): Promise<unknown> => {
      const resident = await openSecretPage(server, new Canaries());
      await settle(resident);
      await choose(resident);
      await settle(resident);
      await resident.snapshot();
      await settle(resident);
      return resident.frames().map(({ type, data }) => ({ type, data }));
    };
    const one = await record(async ({ page }) => {
      await page.click('label[for="help-yes"]');
      await page.focus('#help-yes');
      await page.waitForTimeout(100);
      await page.selectOption('#address', { index: 0 });
    });
    const other = await record(async ({ page }) => {
      await page.click('label[for="help-no"]');
      await page.hover('label[for="help-yes"]');
      await page.focus('#help-no');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(100);
      await page.selectOption('#address', { index: 1 });
    });
    assert.deepEqual(other, one);
  });

  it('says which group has the focus, since the page is of no use to an adviser without', async () => {
    const resident = await openSecretPage(server, new Canaries());
    await resident.page.focus('#help-no');
    await settle(resident);
    const focused = resident.frames().find(({ data }) => data.source === 2 && data.type === 5);
    const fieldset = /"id":(\d+),"tagName":"fieldset"/.exec(resident.sent())?.[1];
    assert.equal(String(focused?.data.id), fieldset);
  });

  it('leaves a page’s own mistakes to the page, and makes none of its own', async () => {
    const resident = await openSecretPage(server, new Canaries());
    const mistakes = await resident.page.evaluate(`{
      const thrown = [];
      const attempt = (act) => { try { act(); } catch (fault) { thrown.push(fault.name); } };
      attempt(() => document.querySelector('style').sheet.insertRule('not a rule'));
      attempt(() => document.querySelector('style').sheet.deleteRule(9_999));
      const radio = document.createElement('input');
      Object.assign(radio, { type: 'radio', name: 'odd"][name' });
      document.body.append(radio);
      radio.click();
      thrown;
    }`);
    await settle(resident);
    assert.deepEqual(mistakes, ['SyntaxError', 'IndexSizeError']);
    assert.deepEqual(resident.faults, []);
  });

  it('stops at once, and leaves the page as it was', async () => {
    const canaries = new Canaries();
    const resident = await openSecretPage(server, canaries);
    await settle(resident);
    await resident.page.evaluate(`document.querySelector('[name="password"]').type = 'text'`);
    await settle(resident);
    await resident.stop();
    const state = `JSON.stringify([
      Object.getOwnPropertyNames(CSSStyleSheet.prototype).map((name) => String(Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, name).value)),
      [[HTMLInputElement.prototype, 'value'], [HTMLInputElement.prototype, 'checked'], [HTMLSelectElement.prototype, 'value'],
        [HTMLOptionElement.prototype, 'selected'], [HTMLTextAreaElement.prototype, 'value'], [CSSStyleDeclaration.prototype, 'setProperty'],
        [Element.prototype, 'attachShadow'], [CSSGroupingRule.prototype, 'insertRule'], [document, 'adoptedStyleSheets']]
        .map(([owner, name]) => { const d = Object.getOwnPropertyDescriptor(owner, name); return d && String(d.value ?? d.set) }),
      document.querySelector('#widget').className,
      document.querySelectorAll('[data-rr-is-password], iframe').length,
    ])`;
    const after = await resident.page.evaluate(state);
    const sent = resident.batches.length;
    await resident.page.type('#name', 'after the end');
    await resident.page.evaluate('document.body.append("after the end")');
    await resident.page.waitForTimeout(300);
    assert.equal(resident.batches.length, sent);
    await resident.page.goto(resident.page.url());
    assert.equal(after, await resident.page.evaluate(state));
  });
});
