import type { ClassLearned } from './linear-svm.js';
import type { TextVector } from './sparse-rows.js';

/** Smaller weights change no ranking and would be most of the model. */
const smallest = 0.05;

/** The weights of all classes, feature by feature: of feature `f`, from `starts[f]` up to `starts[f + 1]`. */
export interface ClassWeights {
  classCount: number;
  starts: Int32Array;
  classes: Uint16Array;
  weights: Float32Array;
  /** For each number of a meaning, a weight per class. */
  meaningWeights: Float32Array;
  biases: Float64Array;
}

/** Gathers the classes' weights one class at a time, and lays them out by feature at the end. */
export class ClassWeightsBuilder {
  readonly #features: number[] = [];
  readonly #classes: number[] = [];
  readonly #weights: number[] = [];
  readonly #meaningWeights: Float64Array[] = [];
  readonly #biases: number[] = [];

  add(own: number, { weight, meaningWeight, bias }: ClassLearned): void {
    for (let feature = 0; feature < weight.length; feature++) {
      const one = weight[feature] as number;
      if (one < smallest && one > -smallest) continue;
      this.#features.push(feature);
      this.#classes.push(own);
      this.#weights.push(one);
    }
    this.#meaningWeights.push(meaningWeight.slice());
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
    const classCount = this.#biases.length;
    const meaningWeights = new Float32Array((this.#meaningWeights[0]?.length ?? 0) * classCount);
    this.#meaningWeights.forEach((ofClass, own) => {
      ofClass.forEach((weight, one) => {
        meaningWeights[one * classCount + own] = weight;
      });
    });
    return { classCount, starts, classes, weights, meaningWeights, biases: Float64Array.from(this.#biases) };
  }
}

/** Adds to each class's margin what it gives for a text's features. */
export function addFeatureMargins(
  model: ClassWeights,
  { at, value }: TextVector,
  margin: Float64Array,
): void {
  const { starts, classes, weights } = model;
  for (let place = 0; place < at.length; place++) {
    const feature = at[place] as number;
    const amount = value[place] as number;
    const end = starts[feature + 1] as number;
    for (let entry = starts[feature] as number; entry < end; entry++) {
      const own = classes[entry] as number;
      margin[own] = (margin[own] as number) + (weights[entry] as number) * amount;
    }
  }
}
