import assert from 'node:assert/strict';
import type { CouncilPage } from '../../demo/site.js';
import { openDemoCouncil, type DemoCouncil } from './demo-council.js';
import { ResidentBrowser } from './resident-browser.js';

const missedBin: CouncilPage = {
  path: '/bins/missed-collection',
  service: 'bins',
  title: 'Report a missed bin',
  text: [
    'Report it **from 3pm** on <em>the day</em>.',
    '',
    'You need:',
    '- your postcode',
    '- <img src=x onerror=alert(1)>',
    '',
    '1. Leave the bin out.',
    '2. Report it.',
    '',
    '[a link](javascript:alert(1))',
  ].join('\n'),
  links: [
    { text: 'Report it online', url: '/bins/missed-collection' },
    { text: 'Report it online too', url: 'http://localhost:3000/demo/bins/missed-collection' },
    { text: 'Collection days', url: '/bins/collection-day' },
    { text: 'Recycling on GOV.UK', url: 'https://www.gov.uk/recycling-collections' },
    { text: 'Bad', url: 'javascript:alert(1)' },
    { text: 'Worse', url: '//elsewhere.example' },
  ],
};
const collectionDay: CouncilPage = {
  path: '/bins/collection-day',
  service: 'bins',
  title: 'When is my bin collected',
  text: 'Look on the calendar.',
  links: [],
};

describe('demo: council pages', () => {
  let council: DemoCouncil;
  let browser: ResidentBrowser;

  before(async () => {
    council = await openDemoCouncil([missedBin, collectionDay]);
    browser = new ResidentBrowser(council.url);
  });
  after(() => council.close());

  it('shows the Markdown of an answer, and none of the HTML in it', async () => {
    const { html } = await browser.open('/demo/bins/missed-collection');
    assert.ok(html.includes('<strong>from 3pm</strong> on &lt;em&gt;the day&lt;/em&gt;'));
    assert.match(html, /You need:<\/p>\s*<ul class="govuk-list govuk-list--bullet"><li>your postcode<\/li>/);
    assert.ok(html.includes('<li>&lt;img src=x onerror=alert(1)&gt;</li>'));
    assert.match(
      html,
      /<ol class="govuk-list govuk-list--number"><li>Leave the bin out\.<\/li><li>Report it\./,
    );
    assert.ok(html.includes('[a link](javascript:alert(1))'));
  });

  it('leads to other pages, and nowhere that is not a page', async () => {
    const { html } = await browser.open('/demo/bins/missed-collection');
    assert.ok(html.includes('href="/demo/bins/collection-day"'));
    assert.ok(html.includes('href="https://www.gov.uk/recycling-collections"'));
    assert.doesNotMatch(html, /href="(javascript|\/\/|\/demo\/\/)/);
    assert.ok(!html.includes('Report it online'), 'no link to the page itself');
    assert.match(html, /class="govuk-breadcrumbs__link" href="\/demo\/bins\/">Bins<\/a>/);
  });

  it('lists the pages of a service', async () => {
    const { html } = await browser.open('/demo/bins/');
    assert.ok(html.includes('href="/demo/bins/missed-collection"'));
    assert.ok(html.includes('When is my bin collected'));
  });

  it('leads from home to the forms, the services and the phone', async () => {
    const { html } = await browser.open('/demo/');
    for (const path of ['council-tax-move/', 'parking-permit/', 'bins/', 'bins/missed-collection']) {
      assert.ok(html.includes(`href="/demo/${path}"`), path);
    }
    assert.ok(html.includes('01632 960 000'));
  });

  it('answers an address that nobody knows with a page of the site', async () => {
    const page = await browser.open('/demo/bins/unheard-of');
    assert.equal(page.status, 404);
    assert.match(page.html, /<h1[^>]*>Page not found<\/h1>/);
  });

  it('carries the chat once on every page, and no script or style within the page', async () => {
    for (const path of [
      '',
      'bins/',
      'bins/missed-collection',
      'nowhere',
      'council-tax-move/',
      'parking-permit/',
    ]) {
      const { html } = await browser.open(`/demo/${path}`);
      const chat = html.split('<script src="/widget.js" async data-language="en"></script>').length - 1;
      assert.equal(chat, 1, path);
      assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)|<style|\sstyle="|\son[a-z]+="/, path);
    }
  });

  it('serves GOV.UK Frontend without the font that is for GOV.UK alone', async () => {
    const css = await browser.open('/demo/assets/govuk-frontend.min.css');
    assert.equal(css.status, 200);
    assert.doesNotMatch(css.html, /GDS Transport|@font-face/);
    assert.match(css.html, /font-family:var\(--thornmarch-font/);
    assert.equal((await browser.open('/demo/assets/govuk-frontend.min.js')).status, 200);
    assert.equal((await browser.open('/demo/assets/thornmarch.css')).status, 200);
  });
});
