import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { admitsFrame } from '../../server/cobrowse/masking/admits-frame.js';
import { SHOWN } from '../../server/cobrowse/masking/marks.js';
import { maskFrame } from '../../server/cobrowse/masking/mask-frame.js';
import { maskingPolicy } from '../../server/cobrowse/masking/policy.js';
import { eventually } from '../stage/eventually.js';
import { watch } from './co-browsing.js';
import { servePages, type PageServer } from './page-server.js';

const policy = maskingPolicy({ shownFields: ['vehicle'] });

let nextId = 10;

const element = (
  tagName: string,
  attributes: object = {},
  childNodes: object[] = [],
  more: object = {},
): object => ({
  type: 2,
  id: nextId++,
  tagName,
  attributes,
  childNodes,
  ...more,
});

const text = (textContent: string): object => ({ type: 3, id: nextId++, textContent });

const size = { type: 4, data: { href: 'https://thornmarch.example', width: 800, height: 600 }, timestamp: 1 };

const snapshot = (...body: object[]): object => ({
  type: 2,
  data: {
    node: {
      type: 0,
      id: 1,
      childNodes: [
        {
          ...element('html', {}, [element('head'), { ...element('body', {}, body), id: 3 }]),
          id: 2,
        },
      ],
    },
    initialOffset: { left: 0, top: 0 },
  },
  timestamp: 1,
});

const change = (data: object): object => ({ type: 3, data, timestamp: 2 });

const addition = (node: object): object =>
  change({ source: 0, texts: [], attributes: [], removes: [], adds: [{ parentId: 3, nextId: null, node }] });

const attribute = (attributes: object): object =>
  change({ source: 0, texts: [], removes: [], adds: [], attributes: [{ id: 3, attributes }] });

const run = 'parent.parent.pwned = true; fetch("/pwned")';

/** What a resident's client might send that our recorder never does. Each is wrong in one way. */
const hostile: Readonly<Record<string, object>> = {
  'a script': snapshot(element('script', {}, [text(run)])),
  'a script with a source': snapshot(element('script', { src: '/pwned.js' })),
  'an image with onerror': snapshot(element('img', { src: '/pwned.png', onerror: run })),
  'a body with onload': snapshot(element('body', { onload: run })),
  'an autofocused input with onfocus': snapshot(
    element('input', { autofocus: '', onfocus: run, value: '••••••••' }),
  ),
  'details with ontoggle': snapshot(element('details', { open: '', ontoggle: run })),
  'a javascript link': snapshot(element('a', { href: `javascript:${run}` }, [text(`${SHOWN}Press here`)])),
  'a javascript frame': snapshot(element('iframe', { src: `javascript:${run}` })),
  'a frame with a page in it': snapshot(element('iframe', { srcdoc: `<script>${run}</script>` })),
  'an object with data': snapshot(element('object', { data: `data:text/html,<script>${run}</script>` })),
  'an embed': snapshot(element('embed', { src: '/pwned' })),
  'a form that goes away': snapshot(element('form', { action: '/pwned', target: '_top' })),
  'a refresh': snapshot(element('meta', { 'http-equiv': 'refresh', content: '0;url=/pwned' })),
  'a base': snapshot(element('base', { href: 'https://evil.example/' })),
  'a linked style sheet': snapshot(element('link', { rel: 'stylesheet', href: '/pwned.css' })),
  'a style sheet that fetches': snapshot(element('style', { _cssText: 'body{background:url(/pwned.png)}' })),
  'a style sheet that imports': snapshot(element('style', { _cssText: '@import "/pwned.css";' })),
  'an svg with onload': snapshot(element('svg', { onload: run }, [], { isSVG: true })),
  'an svg use': snapshot(element('use', { 'xlink:href': '/pwned.svg#a' }, [], { isSVG: true })),
  'an svg foreign object': snapshot(
    element('foreignObject', {}, [element('iframe', { srcdoc: run })], { isSVG: true }),
  ),
  'a picture in the canvas': snapshot(element('canvas', { rr_dataURL: 'data:image/png;base64,AA' })),
  'a forged value': snapshot(
    element('input', { type: 'text', value: 'My sort code is 938063', 'data-guildhall': 'field' }),
  ),
  'a forged value under a listed name': snapshot(
    element('input', { type: 'password', name: 'vehicle', value: 'x' }),
  ),
  'unsigned text': snapshot(element('p', {}, [text('Jane Doe')])),
  'signed text in a textarea': snapshot(element('textarea', {}, [text(`${SHOWN}Jane Doe`)])),
  'signed text in an option': snapshot(
    element('select', {}, [element('option', {}, [text(`${SHOWN}Jane Doe`)])]),
  ),
  'signed text in the title': snapshot(element('title', {}, [text(`${SHOWN}Jane Doe`)])),
  'signed text in a table cell': snapshot(element('td', {}, [text(`${SHOWN}Jane Doe`)])),
  'signed text in a summary value': snapshot(
    element('dd', { class: 'govuk-summary-list__value' }, [element('b', {}, [text(`${SHOWN}Jane`)])]),
  ),
  'a signed card number': snapshot(element('h1', {}, [text(`${SHOWN}4111 1111 1111 1111`)])),
  'a signed National Insurance number': snapshot(element('h1', {}, [text(`${SHOWN}AB 48 15 16 C`)])),
  'a comment with words': snapshot({ type: 5, id: nextId++, textContent: 'Jane' }),
  'a name that nobody knows': snapshot({ ...element('p'), more: 'Jane' }),
  'a node of another document': snapshot({ ...element('p'), rootId: 7 }),
  'a custom element': snapshot(element('x-evil', {}, [], { isCustom: true })),
  'a page address with a path': { ...size, data: { ...size.data, href: 'https://thornmarch.example/jane' } },
  'an added script': addition(element('script', { src: '/pwned.js' })),
  'an added frame': addition(element('iframe', { srcdoc: `<script>${run}</script>` })),
  'a changed handler': attribute({ onclick: run }),
  'a changed address': attribute({ href: `javascript:${run}` }),
  'a changed style that fetches': attribute({ style: 'background-image:url(/pwned.png)' }),
  'a changed class from elsewhere': attribute({ class: 'jane' }),
  'unsigned changed text': change({
    source: 0,
    texts: [{ id: 4, value: 'Jane' }],
    attributes: [],
    removes: [],
    adds: [],
  }),
  'typing in a field that is not listed': change({
    source: 5,
    id: 9,
    field: 'name',
    text: 'Jane',
    isChecked: false,
  }),
  'typing without a field': change({ source: 5, id: 9, text: 'Jane', isChecked: false }),
  'a canvas command': change({
    source: 9,
    id: 4,
    type: 0,
    commands: [{ property: 'constructor', args: [run] }],
  }),
  'a font': change({ source: 10, family: 'x', fontSource: 'url(/pwned.woff)', buffer: false }),
  'a selection': change({ source: 14, ranges: [] }),
  'a log': change({ source: 11, payload: [run] }),
  'an inserted rule that fetches': change({
    source: 8,
    id: 4,
    adds: [{ rule: 'a{background:url(/pwned.png)}' }],
  }),
  'a custom event': { type: 5, data: { tag: 'x', payload: run }, timestamp: 1 },
  'a plugin event': { type: 6, data: { plugin: 'x', payload: run }, timestamp: 1 },
};

function nested(depth: number): object {
  let node = element('div');
  for (let level = 0; level < depth; level += 1) node = element('div', {}, [node]);
  return node;
}

describe('a hostile resident’s client', function () {
  this.timeout(30_000);
  let server: PageServer;

  before(async function () {
    this.timeout(60_000);
    server = await servePages();
  });
  after(() => server.close());

  for (const [what, frame] of Object.entries(hostile)) {
    it(`is refused ${what}`, () => {
      assert.equal(admitsFrame(frame, policy), false);
      const masked = maskFrame(frame, policy);
      assert.doesNotMatch(JSON.stringify(masked), /pwned|Jane|onload|srcdoc|javascript/);
    });
  }

  it('is refused a page that is too deep or too large, which the walker cuts', () => {
    assert.equal(admitsFrame(snapshot(nested(100)), policy), true);
    assert.equal(admitsFrame(snapshot(nested(200)), policy), false);
    assert.equal(admitsFrame(snapshot(nested(8_000)), policy), false);
    const wide = (count: number): object => snapshot(...Array.from({ length: count }, () => element('p')));
    assert.equal(admitsFrame(wide(20_000), policy), true);
    assert.equal(admitsFrame(wide(40_000), policy), false);
  });

  it('runs nothing, fetches nothing and goes nowhere, even if the relay let everything pass', async () => {
    const agent = await watch(server.origin);
    server.asked.length = 0;
    const pageId = randomUUID();
    let sequence = 0;
    const send = (...frames: object[]): Promise<void> =>
      agent.receive({
        sessionId: randomUUID(),
        pageId,
        sequence: ++sequence,
        frames: frames as never,
      });
    for (const frame of Object.values(hostile)) {
      await send(size, (frame as { type: number }).type === 2 ? frame : snapshot(element('p')));
      if ((frame as { type: number }).type === 3) await send(frame);
    }
    await agent.page.waitForTimeout(500);
    assert.equal(await agent.page.evaluate('window.pwned'), undefined);
    assert.equal(agent.page.url(), `${server.origin}/console/`);
    assert.deepEqual(server.asked, []);

    await send(size, snapshot(element('h1', {}, [text(`${SHOWN}Still here`)])));
    await eventually(async () => {
      assert.equal(
        await (await agent.replay()).evaluate(`document.querySelector('h1').textContent`),
        'Still here',
      );
    });
  });

  it('cannot freeze the viewer with neighbours that do not exist', async () => {
    const agent = await watch(server.origin);
    const batch = (sequence: number, frames: object[]): never =>
      ({
        sessionId: randomUUID(),
        pageId: '00000000-0000-4000-8000-000000000000',
        sequence,
        frames,
      }) as never;
    await agent.receive(batch(1, [size, snapshot(element('h1', {}, [text(`${SHOWN}Before`)]))]));
    const add = (): object =>
      change({
        source: 0,
        texts: [],
        attributes: [],
        removes: [],
        adds: [{ parentId: 3, nextId: 999_999, node: element('p') }],
      });
    const frames = Array.from({ length: 100 }, add);
    assert.ok(frames.every((frame) => admitsFrame(frame, policy)));
    await agent.receive(batch(2, frames));
    await agent.receive(batch(3, [addition(element('h2', {}, [text(`${SHOWN}After`)]))]));
    await eventually(async () => {
      assert.ok(await (await agent.replay()).evaluate(`document.querySelector('h2') !== null`));
    }, 1_500);
  });
});
