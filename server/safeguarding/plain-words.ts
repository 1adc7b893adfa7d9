import { ordinarySpelling } from './spelling.js';

/** Stands between two sentences, so that no phrase is read across them. */
export const sentenceEnd = '|';

/**
 * An utterance as the rules read it: lower case, no accents, short forms written out ("can't" is
 * "can not", "mae'r" is "mae r"), common misspellings mended, one space around every word.
 */
export function plainWords(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    // "pleeease" and "nooo": no word of English or Welsh has three of a letter together.
    .replace(/([a-z])\1{2,}/g, '$1');
  const words = withoutShortForms(letters)
    .replace(/[.!?;:\n]+/g, ` ${sentenceEnd} `)
    .split(/[^\p{L}\p{N}|]+/u)
    .filter((word) => word !== '');
  return ` ${sentenceEnd} ${ordinarySpelling(words)} ${sentenceEnd} `;
}

/** Every short form has an apostrophe. */
function withoutShortForms(letters: string): string {
  if (!letters.includes("'")) return letters;
  return (
    letters
      .replace(/\bcan't\b/g, 'can not')
      .replace(/\bwon't\b/g, 'will not')
      .replace(/\bain't\b/g, 'is not')
      .replace(/n't\b/g, ' not')
      .replace(/\b(he|she|it|there|that|who|where|here|what|someone|somebody)'s\b/g, '$1 is')
      .replace(/'(?:ve)\b/g, ' have')
      .replace(/'m\b/g, ' am')
      .replace(/'re\b/g, ' are')
      .replace(/'ll\b/g, ' will')
      .replace(/'d\b/g, ' would')
      // Welsh: mae'r, dw i'n, gyda'i.
      .replace(/'n\b/g, ' yn')
      .replace(/'([riu])\b/g, ' $1')
      .replace(/'/g, '')
  );
}
