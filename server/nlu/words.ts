import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';

const contractions: [RegExp, string][] = [
  [/\b(can)'?t\b/g, '$1 not'],
  [/\b(do|does|did|is|was|are|were|has|have|had|would|should|could|wo|ai)n'?t\b/g, '$1 not'],
  [/\b(i|we|you|they|he|she|it|that|there|what|who|where|how)'(m|ve|re|s|d|ll)\b/g, '$1'],
];

/** Lower case, without accents or apostrophes; digits become 0, since their number matters and their value does not. */
export function normalised(text: string): string {
  let plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'");
  for (const [pattern, replacement] of contractions) plain = plain.replace(pattern, replacement);
  return plain
    .replace(/'/g, '')
    .replace(/\d/g, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function words(text: string): string[] {
  const plain = normalised(text);
  return plain === '' ? [] : plain.split(' ');
}

/** No word that a stem would help with is longer, and stemming one takes long. */
const longestWord = 40;

const stems = new Map<string, string>();

/** Porter's stem, remembered: residents share a few thousand words. */
export function stem(word: string): string {
  if (word.length > longestWord) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = PorterStemmer.stem(word);
  if (stems.size > 50_000) stems.clear();
  stems.set(word, made);
  return made;
}
