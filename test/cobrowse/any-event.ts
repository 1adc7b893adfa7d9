import * as fc from 'fast-check';
import { MASK, SHOWN } from '../../server/cobrowse/masking/marks.js';

/** One of the lines of a text. */
const lineOf = (text: string): fc.Arbitrary<string> => fc.constantFrom(...text.trim().split(/ *\n */));

/** One of the words of a text. */
const wordOf = (text: string): fc.Arbitrary<string> => fc.constantFrom(...text.trim().split(/\s+/));

/** Fragments that masking must take apart, so that random events are made of trouble and not of noise. */
const fragment = fc.oneof(
  fc.constantFrom('', ' ', MASK, SHOWN),
  lineOf(`
    Jane
    ${SHOWN}Your name
    ${SHOWN}4111 1111 1111 1111
    ${SHOWN}AB 12 34 56 C
    govuk-input app-x secret
    javascript:alert(1)
    https://example.test/a?b=c#d
    https://example.test
    http://[
    data:text/html,x
    display:none;width:3px
    color: Jane
    --name: Jane
    background:url(https://evil.test/x)
  `),
  wordOf(`
    text radio number password hidden file submit on true false 0 12px
    licence-type card-number govuk-input guildhall-unrecorded box
  `),
);

const cssPiece = fc.oneof(
  wordOf(`
    a .govuk-x .secret #jane :not(.secret) [type="text"] [data-name="Jane"] :hover ::before
    { } ( ) [ ] ; : , > " ' \\ /* */ @media @layer @font-face content color red --x "Jane" 'a\\'b' 12px
    url( url("data:image/png;base64,AA") url(https://evil.test/x) u/**/rl(x) \\75rl(x)
    background grid-template-areas !important x{} & < 0 - %
  `),
  fc.constantFrom(' ', '@import "x";', '(min-width: 40em)', 'calc(1px + 2px)', '"a b"', 'image-set("x" 1x)'),
);

export const anyCss = fc.array(cssPiece, { maxLength: 24 }).map((pieces) => pieces.join(''));

const attributeName = wordOf(`
  class style type name value checked selected id href src srcdoc onerror data-x data-guildhall role title
  aria-label aria-hidden hidden open tabindex rows contenteditable rr_width rr_height rr_scrollTop _cssText
  autocomplete d fill __proto__
`);

const attributeValue = fc.oneof(
  fragment,
  anyCss,
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.dictionary(fc.constantFrom('display', 'color', '--x', 'width'), fc.oneof(fragment, fc.constant(false))),
);

const attributes = fc
  .array(fc.tuple(attributeName, attributeValue), { maxLength: 6 })
  .map((pairs) => Object.fromEntries(pairs));

const id = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: 1, max: 50 }) },
  fc.constant(-1),
  fc.constant('1'),
);

const tagName = wordOf(`
  div span p h1 label td input textarea select option button style link title script iframe img canvas svg path
  a body html x-card INPUT meter
`);

const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'large', maxDepth: 5 },
    fc.record({ type: fc.constant(3), id, textContent: fc.oneof(fragment, fc.string()) }),
    fc.record(
      {
        type: fc.constantFrom(0, 1, 2, 2, 2, 2, 2, 2, 5, 9),
        id,
        tagName,
        attributes,
        childNodes: fc.array(tie('node'), { maxLength: 4 }),
        textContent: fragment,
        isSVG: fc.boolean(),
        isShadow: fc.boolean(),
        isShadowHost: fc.boolean(),
        rootId: fc.constantFrom(undefined, undefined, undefined, 1),
        extra: fragment,
      },
      { requiredKeys: ['type', 'id', 'tagName', 'attributes', 'childNodes'] },
    ),
  ),
}));

const documentNode = fc.record({ type: fc.constant(0), id, childNodes: fc.array(node, { maxLength: 4 }) });

const index = fc.oneof(
  fc.integer({ min: -1, max: 9 }),
  fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 10 }),
);

const change = fc.record(
  {
    source: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5, 8, 13, 15) },
      fc.integer({ min: -1, max: 17 }),
    ),
    id,
    parentId: id,
    styleId: id,
    type: fc.integer({ min: -1, max: 11 }),
    x: fc.double({ min: -2_000, max: 2_000 }),
    y: fc.double(),
    width: fc.integer({ min: -1, max: 2_000 }),
    height: fc.constantFrom(0, 700, 1e9),
    text: fragment,
    isChecked: fc.boolean(),
    field: fragment,
    positions: fc.array(fc.record({ x: fc.double(), y: fc.double(), id, timeOffset: fc.integer() }), {
      maxLength: 3,
    }),
    texts: fc.array(fc.record({ id, value: fc.oneof(fragment, fc.constant(null)) }), { maxLength: 3 }),
    attributes: fc.array(fc.record({ id, attributes }), { maxLength: 3 }),
    removes: fc.array(fc.record({ id, parentId: id, isShadow: fc.boolean() }), { maxLength: 3 }),
    adds: fc.array(fc.record({ parentId: id, nextId: fc.oneof(id, fc.constant(null)), node }), {
      maxLength: 3,
    }),
    styleIds: fc.array(id, { maxLength: 3 }),
    styles: fc.array(fc.record({ styleId: id, rules: fc.array(fc.record({ rule: anyCss, index })) }), {
      maxLength: 2,
    }),
    index,
    set: fc.record({
      property: fc.constantFrom('color', '--x', 'content', 'src'),
      value: anyCss,
      priority: fragment,
    }),
    remove: fc.record({ property: fc.constantFrom('color', '--x', 'src') }),
    replace: anyCss,
    replaceSync: anyCss,
    isAttachIframe: fc.constantFrom(false, false, false, true),
    command: fragment,
  },
  { requiredKeys: ['source'] },
);

const timestamp = fc.oneof({ weight: 9, arbitrary: fc.nat() }, fc.double());

/** Something like an rrweb event, well or badly formed. */
export const anyEvent = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant(3), data: change, timestamp }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant(2),
      data: fc.record({
        node: documentNode,
        initialOffset: fc.record({ top: fc.double(), left: fc.integer() }),
      }),
      timestamp,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant(4),
      data: fc.record({
        href: fragment,
        width: fc.integer({ min: -1, max: 2_000 }),
        height: fc.constant(800),
      }),
      timestamp,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.integer(), data: fc.anything(), timestamp }) },
  { weight: 1, arbitrary: fc.anything() },
);
