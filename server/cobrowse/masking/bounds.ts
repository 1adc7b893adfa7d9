/** How large a frame may be. What lies beyond is left out by the walker, and so refused by the relay. */
export const bounds = {
  depth: 128,
  nodes: 30_000,
  textCharacters: 2_000,
  valueCharacters: 2_000,
  cssCharacters: 1_000_000,
  cssDepth: 8,
  changes: 30_000,
  positions: 100,
  pixels: 1_000_000,
} as const;
