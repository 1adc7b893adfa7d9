import type { Calibration } from './calibration.js';
import type { ClassWeights } from './class-weights.js';
import type { Rarity } from './feature-space.js';
import { gatherLexicon } from './gather-lexicon.js';
import type { LanguageWords } from './language-words.js';
import { calibrate } from './leave-intents-out.js';
import type { LexiconData } from './lexicon.js';
import type { ClassRows } from './nearest-utterance.js';
import type { Example } from './ranked.js';
import { relearnIntent } from './relearn-intent.js';
import { trainRanker, type Lesson, type TrainedRanker } from './train-ranker.js';
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

/** A language that has been learned, with all that an edit goes on from. */
export interface LearnedLanguage {
  intents: string[];
  ranker: TrainedRanker;
  calibration: Calibration;
}

/** Calibration learns a few numbers: this many rankings are plenty to learn them from. */
const rankingsToLearnFrom = 4_000;
/** The part of its lessons that a fold ranks. */
const rankedPerFold = 0.36;

/**
 * Learns the examples of one language. The same examples and seed give the same model.
 * @returns null with fewer than two intents: there would be nothing to tell apart.
 */
export function learnLanguage(
  examples: Example[],
  language: LanguageWords,
  seed: number,
): LearnedLanguage | null {
  const named = examples.flatMap(({ intent }) => (intent === null ? [] : [intent]));
  const intents = [...new Set(named)].sort();
  if (intents.length < 2) return null;
  const lessons = lessonsFrom(examples, intents, language).sort((a, b) => a.own - b.own);
  const lexicon = gatherLexicon(
    lessons.map((lesson) => lesson.words),
    language,
  );
  const ranker = trainRanker(lessons, intents.length, lexicon, seed);
  const calibration = calibrate(lessons, intents.length, lexicon, {
    seed,
    folds: Math.ceil(rankingsToLearnFrom / (rankedPerFold * lessons.length)),
  });
  return { intents, ranker, calibration };
}

/**
 * The same language with one intent's examples changed, in a small part of the time.
 * @throws RangeError for an intent that was not learned, or one without examples: learn the language anew.
 */
export function withIntentEdited(
  learned: LearnedLanguage,
  intent: string,
  examples: Example[],
  seed: number,
): LearnedLanguage {
  const own = learned.intents.indexOf(intent);
  if (own < 0 || examples.length === 0) {
    throw new RangeError(`${intent} is new or has no examples: learn the language anew`);
  }
  const { language } = learned.ranker.space.lexicon;
  const edited = lessonsFrom(examples, learned.intents, language);
  return { ...learned, ranker: relearnIntent(learned.ranker, own, edited, seed) };
}

/** What is kept of a learned language: enough to rank, and no more. */
export function trainedLanguage({ intents, ranker, calibration }: LearnedLanguage): TrainedLanguage {
  const { lessons, space, weights, utterances } = ranker;
  const wordCounts = new Map<string, number>();
  for (const { words } of lessons) {
    for (const word of words) wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
  }
  return {
    intents,
    lexicon: space.lexicon.data,
    rarity: space.rarity,
    weights,
    utterances,
    calibration,
    wordCounts: [...wordCounts],
    exact: lessons
      .filter(({ weight, own }) => weight >= 1 && own >= 0)
      .map((lesson) => [lesson.words.join(' '), intents[lesson.own] ?? '']),
  };
}

function lessonsFrom(examples: Example[], intents: string[], { cutting }: LanguageWords): Lesson[] {
  const numbers = new Map(intents.map((intent, number) => [intent, number]));
  return examples.map(({ intent, text, weight = 1 }) => ({
    words: words(text, cutting),
    own: (intent === null ? undefined : numbers.get(intent)) ?? -1,
    weight,
  }));
}
