import type { Signals } from './calibration.js';
import { margins, type ClassWeights } from './class-weights.js';
import { FeatureSpace, type Vocabulary } from './features.js';

/** What training made, as plain data. */
export interface TrainedRanker {
  intents: string[];
  vocabulary: Vocabulary;
  linear: ClassWeights;
}

export interface Ranker {
  intents: string[];
  space: FeatureSpace;
  linear: ClassWeights;
}

export function readyRanker({ intents, vocabulary, linear }: TrainedRanker): Ranker {
  return { intents, space: new FeatureSpace(vocabulary), linear };
}

/** Every intent with its margin, best first. */
export function marginsByIntent(
  { intents, space, linear }: Ranker,
  text: string,
): { intent: string; margin: number }[] {
  return Array.from(margins(linear, space.vector(text)), (margin, number) => ({
    intent: intents[number] ?? '',
    margin,
  })).sort((a, b) => b.margin - a.margin);
}

/** What the calibration looks at. */
export function signalsOf(ranker: Ranker, text: string, ranked: { margin: number }[]): Signals {
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
