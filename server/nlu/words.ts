import { normalised } from './normalise.js';

/** How the words of one language are cut. */
export interface WordCutting {
  /** Words written as one that are read as others, such as "dont". */
  spelledOut: ReadonlyMap<string, readonly string[]>;
  /** What follows an apostrophe: a word of its own, or left out. */
  keepsEndings: boolean;
}

const mostWords = 80;
const wordPattern = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu;

/** The words of a text, lower case and without accents; every digit is a 0, since its value says little. */
export function words(text: string, { spelledOut, keepsEndings }: WordCutting): string[] {
  const found: string[] = [];
  for (const piece of normalised(text).match(wordPattern) ?? []) {
    if (found.length >= mostWords) break;
    const whole = piece.includes("'") ? piece.replace(/'/g, '') : piece;
    const known = spelledOut.get(whole);
    if (known) {
      found.push(...known);
    } else if (whole !== piece) {
      const [beginning = '', ...endings] = piece.split("'");
      found.push(beginning);
      if (keepsEndings) found.push(...endings);
    } else {
      found.push(whole);
    }
  }
  return found;
}
