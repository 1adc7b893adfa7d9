import type { CobrowseFrame } from '../../server/protocol/cobrowse.js';
import { SHOWN } from '../../server/cobrowse/masking/marks.js';
import { followedCss } from './followed-css.js';

/** Names of properties that hold style sheets. */
const cssNames = new Set(['_cssText', 'rule', 'replace', 'replaceSync']);

function readable(value: unknown, name: string): unknown {
  if (typeof value === 'string') {
    return cssNames.has(name) ? followedCss(value) : value.replaceAll(SHOWN, '');
  }
  if (Array.isArray(value)) return value.map((item) => readable(item, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readable(item, key)]));
}

/** A frame with the signs taken off its texts and its style sheets made to follow the resident's pointer and focus. */
export function readableFrame(frame: CobrowseFrame): CobrowseFrame {
  return { ...frame, data: readable(frame.data, '') as CobrowseFrame['data'] };
}
