import type { Calibration } from './calibration.js';
import type { ClassWeights } from './class-weights.js';
import type { Rarity } from './feature-space.js';
import { gatherLexicon } from './gather-lexicon.js';
import type { LanguageWords } from './language-words.js';
import { calibrate } from './leave-intents-out.js';
import type { LexiconData } from './lexicon.js';
import type { ClassRows } from './nearest-utterance.js';
import type { Example } from './ranked.js';
import { trainRanker, type Lesson } from './train-ranker.js';
import { words } from './words.js';

/** All that a model knows of one language, as plain data. */
export interface TrainedLanguage {
  intents: string[];
  lexicon: LexiconData;
  rarity: Rarity;
  weights: ClassWeights;
  utterances: ClassRows;
  calibration: Calibration;
  /** How often training has each word: what the speller corrects to, and what the language is recognised by. */
  wordCounts: [word: string, count: number][];
  /** Utterances, their words joined, and their intents. */
  exact: [utterance: string, intent: string][];
}

/** Calibration learns a few numbers: this many rankings are plenty to learn them from. */
const rankingsToLearnFrom = 4_000;
/** The part of its lessons that a fold ranks. */
const rankedPerFold = 0.36;

/**
 * Trains on the examples of one language. The same examples and seed give the same model.
 * @returns null with fewer than two intents: there would be nothing to tell apart.
 */
export function trainLanguage(
  examples: Example[],
  language: LanguageWords,
  seed: number,
): TrainedLanguage | null {
  const intents = [...new Set(examples.map(({ intent }) => intent))].sort();
  if (intents.length < 2) return null;
  const lessons = lessonsFrom(examples, intents, language);
  const texts = lessons.map((lesson) => lesson.words);
  const lexicon = gatherLexicon(texts, language);
  const { space, weights, utterances } = trainRanker(lessons, intents.length, lexicon, { seed, screens: 2 });
  const calibration = calibrate(lessons, intents.length, lexicon, {
    seed,
    folds: Math.ceil(rankingsToLearnFrom / (rankedPerFold * lessons.length)),
  });
  const wordCounts = new Map<string, number>();
  for (const word of texts.flat()) wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
  return {
    intents,
    lexicon: lexicon.data,
    rarity: space.rarity,
    weights,
    utterances,
    calibration,
    wordCounts: [...wordCounts],
    exact: lessons
      .filter(({ weight }) => weight >= 1)
      .map((lesson) => [lesson.words.join(' '), intents[lesson.own] ?? '']),
  };
}

/** The examples as words, in the order of their intents. */
function lessonsFrom(examples: Example[], intents: string[], { cutting }: LanguageWords): Lesson[] {
  const numbers = new Map(intents.map((intent, number) => [intent, number]));
  return examples
    .map(({ intent, text, weight = 1 }): Lesson => ({
      words: words(text, cutting),
      own: numbers.get(intent) ?? -1,
      weight,
    }))
    .sort((a, b) => a.own - b.own);
}
