import { MASK } from '../../server/cobrowse/masking/marks.js';
import { maskHighlight } from './replay-styles.js';

function* masksIn(root: Document | ShadowRoot): Generator<Text> {
  const page = root.ownerDocument ?? root;
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE && (node as Text).data === MASK) yield node as Text;
    const { shadowRoot } = node as Element;
    if (shadowRoot) yield* masksIn(shadowRoot);
  }
}

/** Draws masked text as grey bars, without a change to the replayed page: a highlight lies over it, not in it. */
export function drawMasks(page: Document): void {
  const view = page.defaultView;
  // Where there are no highlights, the dots show.
  if (view?.Highlight === undefined) return;
  const ranges = Array.from(masksIn(page), (text) => {
    const range = page.createRange();
    range.selectNodeContents(text);
    return range;
  });
  view.CSS.highlights.set(maskHighlight, new view.Highlight(...ranges));
}
