import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';

/** No word that a stem would help with is longer, and stemming one takes long. */
const longestWord = 40;

const remembered = new Map<string, string>();

/** Porter's stem of an English word, remembered: residents share a few thousand words. */
export function stem(word: string): string {
  if (word.length > longestWord) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const made = PorterStemmer.stem(word);
  if (remembered.size > 50_000) remembered.clear();
  remembered.set(word, made);
  return made;
}
