import { contractions } from './english-contractions.js';
import { KnownWords } from './known-words.js';
import type { LanguageWords } from './language-words.js';
import { stem } from './stem.js';
import type { WordMeanings } from './word-meanings.js';

/** English, with the words that its speakers know and what they mean. */
export function english(knownWords: string[], meanings: WordMeanings | null): LanguageWords {
  const known = new KnownWords(
    knownWords.map((word) =>
      word
        .normalize('NFKD')
        .replace(/[\p{M}']/gu, '')
        .toLowerCase(),
    ),
    knownWords.length,
  );
  return {
    language: 'en',
    cutting: { spelledOut: contractions, keepsEndings: false },
    stem,
    otherForms: () => [],
    isRealWord: (word) => known.has(word),
    meanings,
  };
}
