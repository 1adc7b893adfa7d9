import { ClassWeightsBuilder, type ClassWeights } from './class-weights.js';
import { FeatureSpace, rarityAmong } from './feature-space.js';
import type { Lexicon } from './lexicon.js';
import { trainLinearSvm } from './linear-svm.js';
import { rowsToCompare, type ClassRows } from './nearest-utterance.js';
import { textRows } from './sparse-rows.js';

/** An example ready to learn from: its words, the number of its intent (-1 for none), and how much it counts. */
export interface Lesson {
  words: string[];
  own: number;
  weight: number;
}

export interface TrainedRanker {
  space: FeatureSpace;
  weights: ClassWeights;
  utterances: ClassRows;
}

/** @param lessons in the order of their intents' numbers, each number from 0 to `classCount` - 1 present. */
export function trainRanker(
  lessons: Lesson[],
  classCount: number,
  lexicon: Lexicon,
  { seed, screens }: { seed: number; screens: number },
): TrainedRanker {
  const texts = lessons.map(({ words }) => words);
  const space = new FeatureSpace(lexicon, rarityAmong(texts, lexicon));
  const rows = textRows(
    texts.map((words) => space.vector(words)),
    lexicon.language.meanings?.width ?? 0,
  );
  const classes = Int32Array.from(lessons, ({ own }) => own);
  const builder = new ClassWeightsBuilder();
  trainLinearSvm(
    {
      rows,
      classes,
      classCount,
      featureCount: lexicon.size,
      rowWeights: Float32Array.from(lessons, ({ weight }) => weight),
      seed,
      screens,
    },
    (own, learned) => builder.add(own, learned),
  );
  return {
    space,
    weights: builder.build(lexicon.size),
    utterances: rowsToCompare(rows.sparse, classes, classCount),
  };
}
