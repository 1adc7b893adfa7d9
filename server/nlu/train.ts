import { fitCalibration, type Calibration, type Signals } from './calibration.js';
import { ClassWeightsBuilder } from './class-weights.js';
import { FeatureSpace, vocabularyOf } from './features.js';
import { intentModel, type TrainedModel } from './intent-model.js';
import { trainLinearSvm } from './linear-svm.js';
import type { Example, IntentModel } from './ranked.js';
import { marginsByIntent, readyRanker, signalsOf, type TrainedRanker } from './ranker.js';
import { seededRandom, shuffled } from './seeded-random.js';
import { sparseRows } from './sparse-rows.js';
import { normalised } from './words.js';

/** The part of residents' messages assumed to be about nothing that the intents cover. */
const outOfScopeShare = 0.15;
/** A fifth is hidden at a time; three times is enough to learn a few numbers from. */
const folds = 5;
const foldsTried = 3;

/**
 * Trains a model. The same examples and seed give the same model.
 * @throws RangeError with fewer than two intents: there would be nothing to tell apart.
 */
export function train(examples: Example[], seed = 1): TrainedModel {
  if (new Set(examples.map(({ intent }) => intent)).size < 2) {
    throw new RangeError('A model needs the utterances of two intents or more');
  }
  const { intents, vocabulary, linear } = trainRanker(examples, seed);
  return {
    intents,
    vocabulary,
    linear,
    calibration: calibrate(examples, seed),
    exact: examples.map(({ intent, text }) => [normalised(text), intent]),
  };
}

/** Trains a model and makes it ready to rank. */
export function trainModel(examples: Example[], seed = 1): IntentModel {
  return intentModel(train(examples, seed));
}

function trainRanker(examples: Example[], seed: number, screens = 2): TrainedRanker {
  const intents = [...new Set(examples.map(({ intent }) => intent))].sort();
  const numbers = new Map(intents.map((intent, number) => [intent, number]));
  const vocabulary = vocabularyOf(examples.map(({ text }) => text));
  const space = new FeatureSpace(vocabulary);
  const rows = sparseRows(examples.map(({ text }) => space.vector(text)));
  const classes = Int32Array.from(examples, ({ intent }) => numbers.get(intent) ?? 0);
  const builder = new ClassWeightsBuilder();
  trainLinearSvm(rows, classes, intents.length, space.size, { seed, screens }, (own, { weight, bias }) => {
    builder.add(own, weight, bias);
  });
  return { intents, vocabulary, linear: builder.build(space.size) };
}

/**
 * Learns what a margin is worth by leaving out: each fold hides a fifth of the intents, whose
 * utterances then stand for questions that nothing covers, and a fifth of the others' utterances.
 */
function calibrate(examples: Example[], seed: number): Calibration {
  const random = seededRandom(seed);
  const intents = shuffled([...new Set(examples.map(({ intent }) => intent))].sort(), random);
  const order = shuffled(examples, random);
  const seen: { signals: Signals; isRight: boolean; isHidden: boolean }[] = [];
  for (let fold = 0; fold < foldsTried; fold++) {
    const hidden = new Set(intents.filter((_, place) => place % folds === fold));
    const shown = order.filter(({ intent }, place) => place % folds !== fold && !hidden.has(intent));
    if (new Set(shown.map(({ intent }) => intent)).size < 2) continue;
    const ranker = readyRanker(trainRanker(shown, seed, 1));
    order.forEach(({ intent, text }, place) => {
      const isHidden = hidden.has(intent);
      if (place % folds !== fold && !isHidden) return;
      const ranked = marginsByIntent(ranker, text);
      seen.push({
        signals: signalsOf(ranker, text, ranked),
        isRight: ranked[0]?.intent === intent,
        isHidden,
      });
    });
  }
  const hiddenCount = seen.filter(({ isHidden }) => isHidden).length || 1;
  const shownCount = seen.length - hiddenCount || 1;
  return fitCalibration(
    seen.map(({ signals, isRight, isHidden }) => ({
      signals,
      isRight,
      weight: isHidden ? outOfScopeShare / hiddenCount : (1 - outOfScopeShare) / shownCount,
    })),
  );
}
