import { addFeatureMargins, type ClassWeights } from './class-weights.js';
import type { FeatureSpace } from './feature-space.js';
import type { Signals } from './calibration.js';
import { MeaningMargins } from './meaning-margins.js';
import { NearestUtterance, type ClassRows } from './nearest-utterance.js';

/** The best classes of a text, and what the calibration looks at. */
export interface Standing {
  /** Class numbers, best first. */
  best: Int32Array;
  margin: Float64Array;
  signals: Signals;
}

const mostRanked = 10;
/** How sharply margins are told apart when they are turned into shares. */
const sharpness = 4;

/** Ranks texts, given as words. It knows no confidence yet. */
export class Ranker {
  readonly #nearest: NearestUtterance;
  readonly #meanings: MeaningMargins;

  constructor(
    readonly space: FeatureSpace,
    readonly weights: ClassWeights,
    utterances: ClassRows,
  ) {
    this.#nearest = new NearestUtterance(utterances, space.lexicon.size);
    this.#meanings = new MeaningMargins(weights, space);
  }

  standing(words: string[]): Standing {
    const vector = this.space.vector(words);
    const margin = this.weights.biases.slice();
    addFeatureMargins(this.weights, vector, margin);
    this.#meanings.add(vector.meaningParts, margin);
    const best = highest(margin, Math.min(mostRanked, margin.length));
    const first = best[0] as number;
    const top = margin[first] as number;
    return {
      best,
      margin,
      signals: [
        top,
        this.#nearest.likeness(vector, first),
        this.space.strangeness(words),
        Math.log(1 + words.length),
      ],
    };
  }
}

/** How the classes after the first share what it leaves: by their margins. */
export function shares({ best, margin }: Standing): number[] {
  const rest = Array.from(best.subarray(1), (own) => Math.exp(sharpness * (margin[own] as number)));
  const total = rest.reduce((sum, one) => sum + one, 0) || 1;
  return rest.map((one) => one / total);
}

function highest(margin: Float64Array, most: number): Int32Array {
  const best = new Int32Array(most);
  let count = 0;
  for (let own = 0; own < margin.length; own++) {
    const one = margin[own] as number;
    if (count === most && one <= (margin[best[most - 1] as number] as number)) continue;
    let place = count < most ? count++ : most - 1;
    while (place > 0 && (margin[best[place - 1] as number] as number) < one) {
      best[place] = best[place - 1] as number;
      place--;
    }
    best[place] = own;
  }
  return best;
}
