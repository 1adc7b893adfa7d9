import type { HiddenKind } from './marks.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that the agent sees as they are, their attributes and text apart. */
const shownTags = words(`
  html head title style link body
  header nav main footer section article aside hgroup address search
  h1 h2 h3 h4 h5 h6 p div span blockquote pre hr br wbr
  ul ol li dl dt dd menu figure figcaption
  a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small strong sub sup time u var
  table caption colgroup col thead tbody tfoot tr th td
  form fieldset legend label input textarea select optgroup option button output
  details summary dialog slot
`);

const drawingTags = words(`
  svg g path circle ellipse rect line polyline polygon defs symbol clippath clipPath
  lineargradient linearGradient radialgradient radialGradient stop
`);

/** Elements that become a plain box of the same size, with a word on it. */
const boxes: Readonly<Record<string, HiddenKind>> = {
  img: 'picture',
  picture: 'picture',
  map: 'picture',
  video: 'media',
  audio: 'media',
  canvas: 'drawing',
  iframe: 'frame',
  frame: 'frame',
  frameset: 'frame',
  object: 'frame',
  embed: 'frame',
  portal: 'frame',
  fencedframe: 'frame',
  meter: 'box',
  progress: 'box',
  math: 'box',
};

/** Elements with nothing to see. They leave an empty place, since later changes may name them as neighbours. */
const unseenTags = words('script noscript template base meta datalist param source track area');

/** Elements whose own text is never a page's words. */
export const wordlessTags = words('title style link textarea select meta');

export type TagFate =
  | { readonly kind: 'shown'; readonly tag: string }
  | { readonly kind: 'drawing'; readonly tag: string }
  | { readonly kind: 'box'; readonly label: HiddenKind }
  | { readonly kind: 'unseen' };

/** What becomes of an element. A tag that is not known, such as a web component's, becomes a plain `span`. */
export function tagFate(rawTag: string, isDrawing: boolean): TagFate {
  if (isDrawing)
    return drawingTags.has(rawTag) ? { kind: 'drawing', tag: rawTag } : { kind: 'drawing', tag: 'g' };
  const tag = rawTag.toLowerCase();
  const label = Object.hasOwn(boxes, tag) ? boxes[tag] : undefined;
  if (label !== undefined) return { kind: 'box', label };
  if (unseenTags.has(tag)) return { kind: 'unseen' };
  return { kind: 'shown', tag: shownTags.has(tag) ? tag : 'span' };
}
