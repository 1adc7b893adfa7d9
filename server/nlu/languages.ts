import { english } from './english.js';
import type { LanguageWords } from './language-words.js';
import type { ModelLanguage } from './ranked.js';
import { welsh } from './welsh.js';
import { decodeMeanings } from './word-meanings.js';

/** Every language that the engine reads. */
export type Languages = Record<ModelLanguage, LanguageWords>;

/** What is kept of the languages in files. */
export interface LanguageFiles {
  englishWords: string[];
  englishMeanings: Uint8Array;
}

/** @param synonyms for each language, groups of words and phrases that mean the same. */
export function languagesFrom(
  files: LanguageFiles,
  synonyms: Partial<Record<ModelLanguage, string[][]>> = {},
): Languages {
  return {
    en: english(files.englishWords, decodeMeanings(files.englishMeanings), synonyms.en),
    cy: welsh(synonyms.cy),
  };
}
