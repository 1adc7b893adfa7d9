import { confidenceOf, type Calibration } from './calibration.js';
import type { IntentModel, Ranked } from './ranked.js';
import { marginsByIntent, readyRanker, signalsOf, type Ranker, type TrainedRanker } from './ranker.js';
import { normalised } from './words.js';

/** Everything that a model knows, as plain data that can be kept in a file or sent between threads. */
export interface TrainedModel extends TrainedRanker {
  calibration: Calibration;
  /** Utterances as `normalised` leaves them, and their intents. */
  exact: [utterance: string, intent: string][];
}

/** A trained model, ready to rank. */
export function intentModel(trained: TrainedModel): IntentModel {
  const ranker = readyRanker(trained);
  const exact = new Map(trained.exact);
  return {
    rank(text, most = 3) {
      if (!/\p{L}{2}/u.test(text)) return [];
      const ranked = confidentRanking(ranker, trained.calibration, text).slice(0, Math.max(most, 1));
      const known = exact.get(normalised(text));
      if (known === undefined) return ranked;
      const others = ranked.filter(({ intent }) => intent !== known);
      return [{ intent: known, confidence: 1 }, ...others].slice(0, most);
    },
  };
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
