import type { ModelLanguage } from './ranked.js';
import type { Synonyms } from './synonyms.js';
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
  /** What editors say means the same. */
  synonyms: Synonyms;
  /** By stem; null where no dictionary could be had. */
  meanings: WordMeanings | null;
}
