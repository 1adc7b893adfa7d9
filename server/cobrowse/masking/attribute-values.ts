import { HIDDEN_ATTRIBUTE, hiddenKinds } from './marks.js';

/** Masks one attribute's value; undefined leaves the attribute out. */
type AttributeMask = (value: string) => string | undefined;

const matching =
  (pattern: RegExp): AttributeMask =>
  (value) =>
    pattern.test(value) ? value : undefined;

const oneOf = (words: string): AttributeMask => {
  const allowed = new Set(words.split(' '));
  return (value) => (allowed.has(value) ? value : undefined);
};

/** An attribute whose presence says all. */
const present: AttributeMask = () => '';

const trueOrFalse = oneOf('true false');
const whole = matching(/^\d{1,4}$/);
const length = matching(/^\d{1,5}(?:\.\d{1,4})?(?:%|px|em|rem)?$/);
const coordinates = matching(/^[\d\s,.eE+-]{1,4000}$/);
const paint = matching(
  /^(?:none|currentColor|inherit|transparent|white|black|#[\da-f]{3,8}|rgba?\([\d\s,.%/]+\))$/i,
);

const roles =
  'alert alertdialog application article banner button cell checkbox columnheader combobox complementary ' +
  'contentinfo dialog document form grid gridcell group heading img link list listbox listitem log main ' +
  'marquee menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option presentation ' +
  'progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider ' +
  'spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem';

const attributeMasks: Readonly<Record<string, AttributeMask>> = {
  [HIDDEN_ATTRIBUTE]: oneOf(hiddenKinds.join(' ')),
  role: oneOf(roles),
  type: oneOf(
    'text email tel number search url date time month week datetime-local radio checkbox button submit reset ' +
      'color range file password hidden image',
  ),
  dir: oneOf('ltr rtl auto'),
  lang: matching(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/),
  scope: oneOf('col row colgroup rowgroup'),
  align: oneOf('left right center justify'),
  valign: oneOf('top middle bottom baseline'),
  // Any other tab stop would let the agent's Tab key wander into the replay.
  tabindex: () => '-1',
  hidden: present,
  open: present,
  disabled: present,
  readonly: present,
  required: present,
  multiple: present,
  reversed: present,
  novalidate: present,
  colspan: whole,
  rowspan: whole,
  span: whole,
  rows: whole,
  cols: whole,
  size: whole,
  start: whole,
  width: length,
  height: length,
  'aria-hidden': trueOrFalse,
  'aria-expanded': trueOrFalse,
  'aria-disabled': trueOrFalse,
  'aria-invalid': trueOrFalse,
  'aria-busy': trueOrFalse,
  'aria-modal': trueOrFalse,
  'aria-required': trueOrFalse,
  'aria-live': oneOf('off polite assertive'),
  'aria-current': oneOf('true false page step location date time'),
  viewBox: coordinates,
  points: coordinates,
  cx: length,
  cy: length,
  r: length,
  rx: length,
  ry: length,
  x: length,
  y: length,
  x1: length,
  x2: length,
  y1: length,
  y2: length,
  d: matching(/^[\d\s,.MmLlHhVvCcSsQqTtAaZzeE+-]{1,20000}$/),
  transform: matching(/^(?:(?:matrix|translate|scale|rotate|skewX|skewY)\([\d\s,.eE+-]*\)\s*){1,8}$/),
  fill: paint,
  stroke: paint,
  'stop-color': paint,
  'stroke-width': length,
  'stroke-linecap': oneOf('butt round square'),
  'stroke-linejoin': oneOf('miter round bevel'),
  'fill-rule': oneOf('nonzero evenodd'),
  'clip-rule': oneOf('nonzero evenodd'),
  'fill-opacity': length,
  opacity: length,
  focusable: trueOrFalse,
  preserveAspectRatio: oneOf('none xMidYMid xMinYMin'),
};

/** An attribute's value as the agent may see it, or undefined. Class, style and style sheets have masks of their own. */
export function maskAttributeValue(name: string, value: string): string | undefined {
  return Object.hasOwn(attributeMasks, name) ? attributeMasks[name]?.(value) : undefined;
}

/** Whether an attribute of this name can reach the viewer at all. */
export function isShownAttribute(name: string): boolean {
  return Object.hasOwn(attributeMasks, name);
}
