import { confidenceOf, fitCalibration, type Calibration, type Signals } from './calibration.js';
import { ClassWeightsBuilder, margins, type ClassWeights } from './class-weights.js';
import { FeatureSpace } from './features.js';
import { trainLinearSvm } from './linear-svm.js';
import type { Example, IntentModel, Ranked } from './ranked.js';
import { seededRandom, shuffled } from './seeded-random.js';
import { sparseRows } from './sparse-rows.js';
import { normalised } from './words.js';

/** The part of residents' messages assumed to be about nothing that the intents cover. */
const outOfScopeShare = 0.15;
/** A fifth is hidden at a time; three times is enough to learn a few numbers from. */
const folds = 5;
const foldsTried = 3;

interface Ranker {
  intents: string[];
  space: FeatureSpace;
  linear: ClassWeights;
}

/**
 * Trains a model. The same examples and seed give the same model.
 * @throws RangeError with fewer than two intents: there would be nothing to tell apart.
 */
export function trainModel(examples: Example[], seed = 1): IntentModel {
  if (new Set(examples.map(({ intent }) => intent)).size < 2) {
    throw new RangeError('A model needs the utterances of two intents or more');
  }
  const ranker = trainRanker(examples, seed);
  const calibration = calibrate(examples, seed);
  const exact = new Map(examples.map(({ intent, text }) => [normalised(text), intent]));
  return {
    rank(text, most = 3) {
      if (!/\p{L}{2}/u.test(text)) return [];
      const ranked = confidentRanking(ranker, calibration, text).slice(0, Math.max(most, 1));
      const known = exact.get(normalised(text));
      if (known === undefined) return ranked;
      return [{ intent: known, confidence: 1 }, ...ranked.filter(({ intent }) => intent !== known)].slice(
        0,
        most,
      );
    },
  };
}

function trainRanker(examples: Example[], seed: number, screens = 2): Ranker {
  const intents = [...new Set(examples.map(({ intent }) => intent))].sort();
  const numbers = new Map(intents.map((intent, number) => [intent, number]));
  const space = new FeatureSpace(examples.map(({ text }) => text));
  const rows = sparseRows(examples.map(({ text }) => space.vector(text)));
  const classes = Int32Array.from(examples, ({ intent }) => numbers.get(intent) ?? 0);
  const builder = new ClassWeightsBuilder();
  trainLinearSvm(rows, classes, intents.length, space.size, { seed, screens }, (own, { weight, bias }) => {
    builder.add(own, weight, bias);
  });
  return { intents, space, linear: builder.build(space.size) };
}

function marginsByIntent(
  { intents, space, linear }: Ranker,
  text: string,
): { intent: string; margin: number }[] {
  return Array.from(margins(linear, space.vector(text)), (margin, number) => ({
    intent: intents[number] ?? '',
    margin,
  })).sort((a, b) => b.margin - a.margin);
}

function signalsOf(ranker: Ranker, text: string, ranked: { margin: number }[]): Signals {
  const [first, second] = ranked;
  const best = first?.margin ?? 0;
  const odds = ranked.reduce((sum, { margin }) => sum + Math.exp(4 * (margin - best)), 0);
  return [
    best,
    best - (second?.margin ?? best),
    1 / odds,
    ranker.space.unknownShare(text),
    Math.log(1 + text.length),
  ];
}

function confidentRanking(ranker: Ranker, calibration: Calibration, text: string): Ranked[] {
  const ranked = marginsByIntent(ranker, text);
  const first = confidenceOf(calibration, signalsOf(ranker, text, ranked));
  // What the first does not take is shared among the next by their margins.
  const rest = ranked.slice(1, 10).map(({ margin }) => Math.exp(4 * margin));
  const total = rest.reduce((sum, one) => sum + one, 0) || 1;
  return ranked.slice(0, 10).map(({ intent }, place) => ({
    intent,
    confidence: place === 0 ? first : Math.min(first, ((1 - first) * (rest[place - 1] ?? 0)) / total),
  }));
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
    const train = order.filter(({ intent }, place) => place % folds !== fold && !hidden.has(intent));
    if (new Set(train.map(({ intent }) => intent)).size < 2) continue;
    const ranker = trainRanker(train, seed, 1);
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
