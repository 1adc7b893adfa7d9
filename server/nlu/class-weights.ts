import type { SparseVector } from './sparse-rows.js';

/** Smaller weights change no ranking and would be nine tenths of the model. */
const smallest = 0.02;

/** The weights of all classes, feature by feature: of feature `f`, from `starts[f]` up to `starts[f + 1]`. */
export interface ClassWeights {
  classCount: number;
  starts: Int32Array;
  classes: Uint16Array;
  weights: Float32Array;
  biases: Float64Array;
}

/** Gathers the classes' weights one class at a time, and lays them out by feature at the end. */
export class ClassWeightsBuilder {
  readonly #features: number[] = [];
  readonly #classes: number[] = [];
  readonly #weights: number[] = [];
  readonly #biases: number[] = [];

  add(own: number, weight: Float64Array, bias: number): void {
    for (let feature = 0; feature < weight.length; feature++) {
      const one = weight[feature] ?? 0;
      if (one < smallest && one > -smallest) continue;
      this.#features.push(feature);
      this.#classes.push(own);
      this.#weights.push(one);
    }
    this.#biases.push(bias);
  }

  build(featureCount: number): ClassWeights {
    const starts = new Int32Array(featureCount + 1);
    for (const feature of this.#features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
    for (let feature = 0; feature < featureCount; feature++) {
      starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
    }
    const next = starts.slice();
    const classes = new Uint16Array(this.#features.length);
    const weights = new Float32Array(this.#features.length);
    this.#features.forEach((feature, place) => {
      const to = next[feature] ?? 0;
      classes[to] = this.#classes[place] ?? 0;
      weights[to] = this.#weights[place] ?? 0;
      next[feature] = to + 1;
    });
    return {
      classCount: this.#biases.length,
      starts,
      classes,
      weights,
      biases: Float64Array.from(this.#biases),
    };
  }
}

/** Each class's margin for a text: above 0, the class would claim it. */
export function margins(model: ClassWeights, { at, value }: SparseVector): Float64Array {
  const { starts, classes, weights } = model;
  const margin = model.biases.slice();
  for (let place = 0; place < at.length; place++) {
    const feature = at[place] as number;
    const amount = value[place] as number;
    const end = starts[feature + 1] as number;
    for (let entry = starts[feature] as number; entry < end; entry++) {
      const own = classes[entry] as number;
      margin[own] = (margin[own] as number) + (weights[entry] as number) * amount;
    }
  }
  return margin;
}
