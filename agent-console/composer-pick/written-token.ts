/** A word being written at the caret that begins with a sign: `/bin` or `@Cer`. */
export interface WrittenToken {
  sign: string;
  /** What stands after the sign. */
  query: string;
  start: number;
  end: number;
}

/** The token that ends at the caret, if one of `signs` begins it. */
export function tokenAt(text: string, caret: number, signs: string): WrittenToken | null {
  const before = text.slice(0, caret);
  const match = /(?:^|\s)([^\s])([\p{L}\p{N}’'-]*)$/u.exec(before);
  const [, sign, query] = match ?? [];
  if (sign === undefined || query === undefined || !signs.includes(sign)) return null;
  return { sign, query, start: caret - query.length - 1, end: caret };
}
