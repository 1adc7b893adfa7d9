import type { ClassWeights } from './class-weights.js';
import type { FeatureSpace } from './feature-space.js';
import type { MeaningParts } from './sparse-rows.js';

const rememberedWords = 5_000;

/**
 * What each class gives for a text's meaning. A meaning is a sum of words, so what a word gives is
 * worked out once and remembered: residents share a few thousand words.
 */
export class MeaningMargins {
  readonly #ofAverage: Float32Array;
  readonly #ofWord = new Map<number, Float32Array>();

  constructor(
    private readonly weights: ClassWeights,
    private readonly space: FeatureSpace,
  ) {
    this.#ofAverage = this.#given(space.rarity.averageMeaning, 0);
  }

  add({ places, weights, scale, averageScale }: MeaningParts, margin: Float64Array): void {
    if (scale === 0) return;
    for (let part = 0; part < places.length; part++) {
      const given = this.#wordMargins(places[part] as number);
      const amount = (weights[part] as number) * scale;
      for (let own = 0; own < given.length; own++) {
        margin[own] = (margin[own] as number) + amount * (given[own] as number);
      }
    }
    for (let own = 0; own < this.#ofAverage.length; own++) {
      margin[own] = (margin[own] as number) - averageScale * (this.#ofAverage[own] as number);
    }
  }

  #wordMargins(place: number): Float32Array {
    const known = this.#ofWord.get(place);
    if (known) return known;
    const numbers = this.space.lexicon.language.meanings?.numbers ?? new Float32Array(0);
    const given = this.#given(numbers, place * this.space.rarity.averageMeaning.length);
    if (this.#ofWord.size >= rememberedWords) this.#ofWord.clear();
    this.#ofWord.set(place, given);
    return given;
  }

  /** A meaning, found in `numbers` from `start`, times each class's weights for meanings. */
  #given(numbers: Float32Array, start: number): Float32Array {
    const { meaningWeights, classCount } = this.weights;
    const given = new Float32Array(classCount);
    const width = this.space.rarity.averageMeaning.length;
    for (let one = 0; one < width; one++) {
      const amount = numbers[start + one] as number;
      const from = one * classCount;
      for (let own = 0; own < classCount; own++) {
        given[own] = (given[own] as number) + amount * (meaningWeights[from + own] as number);
      }
    }
    return given;
  }
}
