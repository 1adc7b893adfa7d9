import { transposed, type SparseRows, type TextRows } from './sparse-rows.js';

/** What one class learned: a weight per feature, most of them 0, then one per number of the meaning, and a bias. */
export interface ClassLearned {
  weight: Float64Array;
  meaningWeight: Float64Array;
  bias: number;
  /** How hard each row pushed: what a later training may start from. */
  dual: Float64Array;
}

export interface SvmTask {
  rows: TextRows;
  /** The class of each row; -1 for a row that is none of them. */
  classes: Int32Array;
  classCount: number;
  featureCount: number;
  /** How much each row counts. */
  rowWeights: Float32Array;
  seed: number;
  /** How often each class looks through all rows for those that it gets wrong. */
  screens: number;
}

/** A class is a small part of all examples: its own cost more to get wrong, or the rest would drown it. */
const ownCost = 3;
/** With few examples a class leans on each; with many, what does not fit is more likely true. */
const manyExamples = 40;
const costOfFew = 0.3;
const costOfMany = 1;
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
 * @param learned is called for each class in turn; the arrays it is given are used again for the next.
 */
export function trainLinearSvm(task: SvmTask, learned: (own: number, model: ClassLearned) => void): void {
  const { rows, classes, rowWeights } = task;
  const { count, meanings, width } = rows;
  const { starts, at, value } = rows.sparse;
  const postings = transposed(rows.sparse, task.featureCount);
  const square = squares(rows);
  const cost = count / task.classCount > manyExamples ? costOfMany : costOfFew;
  const weight = new Float64Array(task.featureCount);
  const meaningWeight = new Float64Array(width);
  const dual = new Float64Array(count);
  const margin = new Float64Array(count);
  const active = new Int32Array(count);
  const isActive = new Uint8Array(count);
  let random = task.seed >>> 0;

  for (let own = 0; own < task.classCount; own++) {
    weight.fill(0);
    meaningWeight.fill(0);
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
          const diagonal = 0.5 / ((sign === 1 ? ownCost : cost) * (rowWeights[row] as number));
          const begin = starts[row] as number;
          const end = starts[row + 1] as number;
          const meaningAt = row * width;
          let dot = bias;
          for (let place = begin; place < end; place++) {
            dot += (weight[at[place] as number] as number) * (value[place] as number);
          }
          for (let one = 0; one < width; one++) {
            dot += (meaningWeight[one] as number) * (meanings[meaningAt + one] as number);
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
          for (let one = 0; one < width; one++) {
            meaningWeight[one] =
              (meaningWeight[one] as number) + step * (meanings[meaningAt + one] as number);
          }
          bias += step;
        }
        if (largest < tolerance) break;
      }
      if (screen === task.screens) break;

      margin.fill(bias);
      addSparseMargins(postings, weight, margin);
      addMeaningMargins(rows, meaningWeight, margin);
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
    learned(own, { weight, meaningWeight, bias, dual });
  }
}

/** Adds to every row's margin by the weights worth it: feature by feature, since a class has weights for few. */
function addSparseMargins(
  { starts, at, value }: SparseRows,
  weight: Float64Array,
  margin: Float64Array,
): void {
  for (let feature = 0; feature < weight.length; feature++) {
    const one = weight[feature] as number;
    if (one < worthScreening && one > -worthScreening) continue;
    const end = starts[feature + 1] as number;
    for (let place = starts[feature] as number; place < end; place++) {
      const row = at[place] as number;
      margin[row] = (margin[row] as number) + one * (value[place] as number);
    }
  }
}

function addMeaningMargins(
  { meanings, count, width }: TextRows,
  meaningWeight: Float64Array,
  margin: Float64Array,
): void {
  for (let row = 0; row < count; row++) {
    const from = row * width;
    let sum = 0;
    for (let one = 0; one < width; one++)
      sum += (meaningWeight[one] as number) * (meanings[from + one] as number);
    margin[row] = (margin[row] as number) + sum;
  }
}

function squares({ count, sparse: { starts, value }, meanings, width }: TextRows): Float64Array {
  const square = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    // The bias counts as a feature whose value is 1.
    let sum = 1;
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++)
      sum += (value[place] ?? 0) ** 2;
    for (let one = row * width; one < (row + 1) * width; one++) sum += (meanings[one] ?? 0) ** 2;
    square[row] = sum;
  }
  return square;
}
