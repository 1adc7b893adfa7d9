import { bounds } from '../bounds.js';
import type { MaskingPolicy } from '../policy.js';
import { maskDeclaration } from './declaration.js';
import { remembered } from './remembered.js';
import { cssItems, type CssItem } from './scan.js';
import { maskSelectors } from './selector.js';

/** Stands where a rule was, since later changes name rules by their place. */
const EMPTY_RULE = 'x{}';

const condition = /^@(?:media|supports|container|layer)(?=[\s(]|$)(?:[\w\s():,<>=%/-]|\d\.\d)*$/i;
const layerOrder = /^@layer [\w\s,-]+$/i;

function maskBlock(
  { prelude, body }: Extract<CssItem, { kind: 'block' }>,
  policy: MaskingPolicy,
  isInRule: boolean,
  depth: number,
): string {
  if (depth > bounds.cssDepth) return EMPTY_RULE;
  if (prelude.startsWith('@')) {
    if (!condition.test(prelude)) return EMPTY_RULE;
    return `${prelude.replaceAll(/\s+/g, ' ')}{${maskItems(body, policy, isInRule, depth + 1)}}`;
  }
  const selectors = maskSelectors(prelude, policy);
  return selectors === '' ? EMPTY_RULE : `${selectors}{${maskItems(body, policy, true, depth + 1)}}`;
}

function maskLine(line: string, isInRule: boolean): string {
  if (!isInRule) return layerOrder.test(line) ? `${line.replaceAll(/\s+/g, ' ')};` : '';
  const declaration = maskDeclaration(line);
  return declaration === undefined ? '' : `${declaration.property}:${declaration.value};`;
}

function maskItems(css: string, policy: MaskingPolicy, isInRule: boolean, depth: number): string {
  return cssItems(css)
    .map((item) =>
      item.kind === 'line' ? maskLine(item.text, isInRule) : maskBlock(item, policy, isInRule, depth),
    )
    .join('');
}

/** A style sheet with its layout and colours, and without words, addresses, or rules that could not match in the viewer. */
export function maskStylesheet(css: string, policy: MaskingPolicy): string {
  if (css.length > bounds.cssCharacters) return '';
  return remembered(css, policy, () => maskItems(css, policy, false, 0));
}

/** One rule; an empty one keeps its place if nothing of it may be seen. */
export function maskRule(rule: string, policy: MaskingPolicy): string {
  const items = rule.length > bounds.cssCharacters ? [] : cssItems(rule);
  const [only] = items;
  return items.length === 1 && only?.kind === 'block' ? maskBlock(only, policy, false, 0) : EMPTY_RULE;
}
