import type { MaskingPolicy } from '../policy.js';

const shortestWorthwhile = 1_000;
const mostCharacters = 4_000_000;

interface Memory {
  readonly sheets: Map<string, string>;
  characters: number;
}

const memories = new WeakMap<MaskingPolicy, Memory>();

/**
 * Masks a style sheet once: a page sends the same ones with each snapshot, and so does every resident of that page.
 * The oldest are forgotten, so that a stranger who makes up style sheets cannot fill the server.
 */
export function remembered(css: string, policy: MaskingPolicy, mask: () => string): string {
  if (css.length < shortestWorthwhile) return mask();
  const memory = memories.get(policy) ?? { sheets: new Map<string, string>(), characters: 0 };
  memories.set(policy, memory);
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
