import { transposed, type SparseRows } from './sparse-rows.js';

/** What one class learned: a weight per feature (most are 0) and a bias. */
export interface ClassLearned {
  weight: Float64Array;
  bias: number;
}

const cost = 0.3;
/** A class is a small part of all examples: its own count ten times, or the rest would drown it. */
const ownCost = 3;
const roundsPerScreen = 10;
const tolerance = 0.1;
/** Where every bias starts: there, an example that shares nothing with a class is already on its right side. */
const firstBias = -1;
/** Weights smaller than this are passed over when looking for examples that a class gets wrong. */
const worthScreening = 0.02;

/**
 * Trains one L2-loss linear support vector machine per class by dual coordinate descent
 * (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008).
 * A class starts with its own examples alone; each screening then adds those of others that it gets wrong.
 * @param learned is called for each class in turn; the weights it is given are used again for the next.
 */
export function trainLinearSvm(
  rows: SparseRows,
  classes: Int32Array,
  classCount: number,
  featureCount: number,
  options: { seed: number; screens: number },
  learned: (own: number, model: ClassLearned) => void,
): void {
  const { count, starts, at, value } = rows;
  const postings = transposed(rows, featureCount);
  const square = squares(rows);
  const weight = new Float64Array(featureCount);
  const dual = new Float64Array(count);
  const margin = new Float64Array(count);
  const active = new Int32Array(count);
  const isActive = new Uint8Array(count);
  let random = options.seed >>> 0;

  for (let own = 0; own < classCount; own++) {
    weight.fill(0);
    dual.fill(0);
    isActive.fill(0);
    let bias = firstBias;
    let activeCount = 0;
    for (let row = 0; row < count; row++) {
      if (classes[row] !== own) continue;
      active[activeCount++] = row;
      isActive[row] = 1;
    }
    for (let screen = 0; ; screen++) {
      for (let round = 0; round < roundsPerScreen; round++) {
        let largest = 0;
        for (let last = activeCount - 1; last >= 0; last--) {
          // A linear congruential generator is random enough for an order, and costs nothing.
          random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
          const other = Math.floor((random / 4_294_967_296) * (last + 1));
          const row = active[other] as number;
          active[other] = active[last] as number;
          active[last] = row;

          const sign = classes[row] === own ? 1 : -1;
          const diagonal = 0.5 / (sign === 1 ? ownCost : cost);
          const begin = starts[row] as number;
          const end = starts[row + 1] as number;
          let dot = bias;
          for (let place = begin; place < end; place++) {
            dot += (weight[at[place] as number] as number) * (value[place] as number);
          }
          const before = dual[row] as number;
          const gradient = sign * dot - 1 + diagonal * before;
          if (before === 0 && gradient >= 0) {
            isActive[row] = 0;
            activeCount--;
            active[last] = active[activeCount] as number;
            active[activeCount] = row;
            continue;
          }
          if (gradient > largest) largest = gradient;
          else if (-gradient > largest) largest = -gradient;
          const after = Math.max(before - gradient / ((square[row] as number) + diagonal), 0);
          if (after === before) continue;
          dual[row] = after;
          const step = (after - before) * sign;
          for (let place = begin; place < end; place++) {
            const feature = at[place] as number;
            weight[feature] = (weight[feature] as number) + step * (value[place] as number);
          }
          bias += step;
        }
        if (largest < tolerance) break;
      }
      if (screen === options.screens) break;

      screenMargins(postings, weight, bias, margin);
      const activeBefore = activeCount;
      for (let row = 0; row < count; row++) {
        if (isActive[row] === 1) continue;
        const rowMargin = margin[row] as number;
        if (classes[row] === own ? rowMargin >= 1 : rowMargin <= -1) continue;
        isActive[row] = 1;
        active[activeCount++] = row;
      }
      if (activeCount === activeBefore) break;
    }
    learned(own, { weight, bias });
  }
}

/** Every row's margin by the weights worth it: feature by feature, since a class has weights for few. */
function screenMargins(
  { starts, at, value, count }: SparseRows,
  weight: Float64Array,
  bias: number,
  margin: Float64Array,
): void {
  margin.fill(bias);
  for (let feature = 0; feature < count; feature++) {
    const one = weight[feature] as number;
    if (one < worthScreening && one > -worthScreening) continue;
    const end = starts[feature + 1] as number;
    for (let place = starts[feature] as number; place < end; place++) {
      const row = at[place] as number;
      margin[row] = (margin[row] as number) + one * (value[place] as number);
    }
  }
}

function squares({ count, starts, value }: SparseRows): Float64Array {
  const square = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    // The bias counts as a feature whose value is 1.
    let sum = 1;
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++)
      sum += (value[place] ?? 0) ** 2;
    square[row] = sum;
  }
  return square;
}
