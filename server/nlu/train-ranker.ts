import { weightsByFeature, withoutSmall, type ClassWeights, type LearnedClass } from './class-weights.js';
import { FeatureSpace, rarityAmong } from './feature-space.js';
import type { Lexicon } from './lexicon.js';
import { LinearSvm } from './linear-svm.js';
import { rowsToCompare, type ClassRows } from './nearest-utterance.js';
import { textRows, type TextRows, type TextVector } from './sparse-rows.js';

/** An example ready to learn from: its words, the number of its intent (-1 for none), and how much it counts. */
export interface Lesson {
  words: string[];
  own: number;
  weight: number;
}

/** What ranks, and what it was learned from. */
export interface TrainedRanker {
  /** In the order of their intents' numbers. */
  lessons: Lesson[];
  vectors: TextVector[];
  space: FeatureSpace;
  learned: LearnedClass[];
  weights: ClassWeights;
  utterances: ClassRows;
}

/** How often each class looks through all lessons for those that it gets wrong. */
const screens = 2;

/** @param lessons in the order of their intents' numbers, each number from 0 to `classCount` - 1 present. */
export function trainRanker(
  lessons: Lesson[],
  classCount: number,
  lexicon: Lexicon,
  seed: number,
): TrainedRanker {
  const texts = lessons.map(({ words }) => words);
  const space = new FeatureSpace(lexicon, rarityAmong(texts, lexicon));
  const vectors = texts.map((words) => space.vector(words));
  const { rows, svm } = svmOf(lessons, vectors, classCount, lexicon, seed);
  const learned = Array.from({ length: classCount }, (_, own) => withoutSmall(svm.learn(own)));
  return rankerOf({ lessons, vectors, space, learned }, rows);
}

/** The learner of some lessons, and what it reads them from. */
export function svmOf(
  lessons: Lesson[],
  vectors: TextVector[],
  classCount: number,
  lexicon: Lexicon,
  seed: number,
): { rows: TextRows; svm: LinearSvm } {
  const rows = textRows(vectors, lexicon.language.meanings?.width ?? 0);
  const svm = new LinearSvm({
    rows,
    classes: Int32Array.from(lessons, ({ own }) => own),
    classCount,
    featureCount: lexicon.size,
    rowWeights: Float32Array.from(lessons, ({ weight }) => weight),
    seed,
    screens,
  });
  return { rows, svm };
}

export function rankerOf(
  parts: Pick<TrainedRanker, 'lessons' | 'vectors' | 'space' | 'learned'>,
  rows: TextRows,
): TrainedRanker {
  const { lessons, space, learned } = parts;
  const classes = Int32Array.from(lessons, ({ own }) => own);
  return {
    ...parts,
    weights: weightsByFeature(learned, space.lexicon.size),
    utterances: rowsToCompare(rows.sparse, classes, learned.length),
  };
}
