import type { MaskingPolicy } from '../policy.js';

const shortestWorthwhile = 1_000;
const mostCharacters = 4_000_000;

interface Memory {
  readonly sheets: Map<string, string>;
  characters: number;
}

/** By what a policy shows of classes: the rest of it does not change a style sheet. */
const memories = new WeakMap<object, Memory>();

/**
 * Masks a style sheet once: a page sends the same ones with each snapshot, and so does every resident of that page.
 * The oldest are forgotten, so that a stranger who makes up style sheets cannot fill the server.
 */
export function remembered(
  css: string,
  { aliasClass, classPrefixes }: MaskingPolicy,
  mask: () => string,
): string {
  if (css.length < shortestWorthwhile) return mask();
  const key = aliasClass ?? classPrefixes;
  const memory = memories.get(key) ?? { sheets: new Map<string, string>(), characters: 0 };
  memories.set(key, memory);
  const known = memory.sheets.get(css);
  if (known !== undefined) return known;
  const masked = mask();
  memory.sheets.set(css, masked);
  memory.characters += css.length + masked.length;
  for (const [oldest, itsMask] of memory.sheets) {
    if (memory.characters <= mostCharacters) break;
    memory.sheets.delete(oldest);
    memory.characters -= oldest.length + itsMask.length;
  }
  return masked;
}
