import type { ClassLearned, Support } from './linear-svm.js';
import type { TextVector } from './sparse-rows.js';

/** Smaller weights change no ranking and would be most of the model. */
const smallest = 0.05;

/** What one class learned, without the weights that change nothing. */
export interface LearnedClass {
  features: Int32Array;
  weights: Float32Array;
  meaningWeight: Float32Array;
  bias: number;
  support: Support;
}

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

export function withoutSmall({ weight, meaningWeight, bias, support }: ClassLearned): LearnedClass {
  const features: number[] = [];
  for (let feature = 0; feature < weight.length; feature++) {
    const one = weight[feature] as number;
    if (one >= smallest || one <= -smallest) features.push(feature);
  }
  return {
    features: Int32Array.from(features),
    weights: Float32Array.from(features, (feature) => weight[feature] as number),
    meaningWeight: Float32Array.from(meaningWeight),
    bias,
    support,
  };
}

/** Lays out what each class learned by feature. */
export function weightsByFeature(learned: LearnedClass[], featureCount: number): ClassWeights {
  const starts = new Int32Array(featureCount + 1);
  for (const { features } of learned) {
    for (const feature of features) starts[feature + 1] = (starts[feature + 1] as number) + 1;
  }
  for (let feature = 0; feature < featureCount; feature++) {
    starts[feature + 1] = (starts[feature + 1] as number) + (starts[feature] as number);
  }
  const next = starts.slice();
  const classes = new Uint16Array(starts[featureCount] as number);
  const weights = new Float32Array(classes.length);
  const classCount = learned.length;
  const meaningWeights = new Float32Array((learned[0]?.meaningWeight.length ?? 0) * classCount);
  learned.forEach((one, own) => {
    one.features.forEach((feature, place) => {
      const to = next[feature] as number;
      classes[to] = own;
      weights[to] = one.weights[place] as number;
      next[feature] = to + 1;
    });
    one.meaningWeight.forEach((weight, place) => {
      meaningWeights[place * classCount + own] = weight;
    });
  });
  const biases = Float64Array.from(learned, ({ bias }) => bias);
  return { classCount, starts, classes, weights, meaningWeights, biases };
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
