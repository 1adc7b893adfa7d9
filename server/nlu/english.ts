import { contractions } from './english-contractions.js';
import { KnownWords } from './known-words.js';
import type { LanguageWords } from './language-words.js';
import { stem } from './stem.js';
import { Synonyms } from './synonyms.js';
import type { WordMeanings } from './word-meanings.js';
import { words } from './words.js';

/** English, with the words that its speakers know and what they mean. */
export function english(
  knownWords: string[],
  meanings: WordMeanings | null,
  synonyms: string[][] = [],
): LanguageWords {
  const known = new KnownWords(
    knownWords.map((word) =>
      word
        .normalize('NFKD')
        .replace(/[\p{M}']/gu, '')
        .toLowerCase(),
    ),
    knownWords.length,
  );
  const cutting = { spelledOut: contractions, keepsEndings: false };
  return {
    language: 'en',
    cutting,
    stem,
    otherForms: () => [],
    isRealWord: (word) => known.has(word),
    synonyms: new Synonyms(
      synonyms.map((group) => group.map((phrase) => words(phrase, cutting))),
      stem,
    ),
    meanings,
  };
}
