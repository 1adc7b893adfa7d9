import type { ModelLanguage } from './ranked.js';
import type { WordMeanings } from './word-meanings.js';
import type { WordCutting } from './words.js';

/** What the engine knows of a language before it has learned anything. */
export interface LanguageWords {
  language: ModelLanguage;
  cutting: WordCutting;
  /** What a word's inflections share. */
  stem: (word: string) => string;
  /** What the word may be a form of, itself too, where a language changes more than endings. */
  otherForms: (word: string) => string[];
  /** Real words are never taken for misspellings. */
  isRealWord: (word: string) => boolean;
  /** By stem; null where no dictionary could be had. */
  meanings: WordMeanings | null;
}
