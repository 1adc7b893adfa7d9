import { transposed, type SparseRows, type TextRows } from './sparse-rows.js';

/** What one class learned: a weight per feature, most of them 0, then one per number of the meaning, and a bias. */
export interface ClassLearned {
  weight: Float64Array;
  meaningWeight: Float64Array;
  bias: number;
  support: Support;
}

/** The rows that hold a class's weights up, and how hard each pushes: what a later training may start from. */
export interface Support {
  rows: Int32Array;
  duals: Float32Array;
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
const roundsPerScreen = 20;
const tolerance = 0.1;
/** Where every bias starts: there, an example that shares nothing with a class is already on its right side. */
const firstBias = -1;
/** Weights smaller than this are passed over when looking for examples that a class gets wrong. */
const worthScreening = 0.02;

/**
 * One L2-loss linear support vector machine per class, by dual coordinate descent
 * (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008).
 * What `learn` and `relearn` give back is used again for the next class.
 */
export class LinearSvm {
  readonly #task: SvmTask;
  readonly #square: Float64Array;
  readonly #cost: number;
  readonly #weight: Float64Array;
  readonly #meaningWeight: Float64Array;
  readonly #dual: Float64Array;
  readonly #margin: Float64Array;
  readonly #active: Int32Array;
  readonly #isActive: Uint8Array;
  #postings: SparseRows | null = null;
  #activeCount = 0;
  #bias = 0;

  constructor(task: SvmTask) {
    const { count, width } = task.rows;
    this.#task = task;
    this.#square = squares(task.rows);
    this.#cost = count / task.classCount > manyExamples ? costOfMany : costOfFew;
    this.#weight = new Float64Array(task.featureCount);
    this.#meaningWeight = new Float64Array(width);
    this.#dual = new Float64Array(count);
    this.#margin = new Float64Array(count);
    this.#active = new Int32Array(count);
    this.#isActive = new Uint8Array(count);
  }

  /** A class starts with its own examples alone; each screening then adds those of others that it gets wrong. */
  learn(own: number): ClassLearned {
    const { classes, rows, screens } = this.#task;
    this.#forget(firstBias);
    for (let row = 0; row < rows.count; row++) if (classes[row] === own) this.#activate(row);
    for (let screen = 0; ; screen++) {
      this.#descend(own);
      if (screen === screens || this.#screen(own) === 0) break;
    }
    return this.#learned();
  }

  /** Starts from what the class learned before, and looks beside its support at `more` rows alone. */
  relearn(own: number, support: Support, more: readonly number[]): ClassLearned {
    const { classes } = this.#task;
    this.#forget(firstBias);
    support.rows.forEach((row, place) => {
      this.#activate(row);
      const dual = support.duals[place] as number;
      this.#dual[row] = dual;
      this.#push(row, classes[row] === own ? dual : -dual);
    });
    for (const row of more) if (this.#isActive[row] === 0) this.#activate(row);
    this.#descend(own);
    return this.#learned();
  }

  #forget(bias: number): void {
    this.#weight.fill(0);
    this.#meaningWeight.fill(0);
    this.#dual.fill(0);
    this.#isActive.fill(0);
    this.#activeCount = 0;
    this.#bias = bias;
  }

  #activate(row: number): void {
    this.#isActive[row] = 1;
    this.#active[this.#activeCount++] = row;
  }

  #learned(): ClassLearned {
    const support: number[] = [];
    this.#dual.forEach((dual, row) => {
      if (dual > 0) support.push(row);
    });
    return {
      weight: this.#weight,
      meaningWeight: this.#meaningWeight,
      bias: this.#bias,
      support: {
        rows: Int32Array.from(support),
        duals: Float32Array.from(support, (row) => this.#dual[row] as number),
      },
    };
  }

  /** Adds a row to the weights, `step` times. */
  #push(row: number, step: number): void {
    const { sparse, meanings, width } = this.#task.rows;
    const { starts, at, value } = sparse;
    const weight = this.#weight;
    const meaningWeight = this.#meaningWeight;
    const end = starts[row + 1] as number;
    for (let place = starts[row] as number; place < end; place++) {
      const feature = at[place] as number;
      weight[feature] = (weight[feature] as number) + step * (value[place] as number);
    }
    const meaningAt = row * width;
    for (let one = 0; one < width; one++) {
      meaningWeight[one] = (meaningWeight[one] as number) + step * (meanings[meaningAt + one] as number);
    }
    this.#bias += step;
  }

  #marginOf(row: number): number {
    const { sparse, meanings, width } = this.#task.rows;
    const { starts, at, value } = sparse;
    const weight = this.#weight;
    const meaningWeight = this.#meaningWeight;
    let sum = this.#bias;
    const end = starts[row + 1] as number;
    for (let place = starts[row] as number; place < end; place++) {
      sum += (weight[at[place] as number] as number) * (value[place] as number);
    }
    const meaningAt = row * width;
    for (let one = 0; one < width; one++) {
      sum += (meaningWeight[one] as number) * (meanings[meaningAt + one] as number);
    }
    return sum;
  }

  /** Visits the active rows in random order, round after round, until little changes. */
  #descend(own: number): void {
    const { classes, rowWeights, seed } = this.#task;
    const active = this.#active;
    const dual = this.#dual;
    // Of the class and the seed alone, so that a class learns the same whichever was learned before it.
    let random = (Math.imul(own + 1, 2_654_435_761) ^ seed) >>> 0;
    for (let round = 0; round < roundsPerScreen; round++) {
      let largest = 0;
      for (let last = this.#activeCount - 1; last >= 0; last--) {
        // A linear congruential generator is random enough for an order, and costs nothing.
        random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
        const other = Math.floor((random / 4_294_967_296) * (last + 1));
        const row = active[other] as number;
        active[other] = active[last] as number;
        active[last] = row;

        const sign = classes[row] === own ? 1 : -1;
        const diagonal = 0.5 / ((sign === 1 ? ownCost : this.#cost) * (rowWeights[row] as number));
        const before = dual[row] as number;
        const gradient = sign * this.#marginOf(row) - 1 + diagonal * before;
        if (before === 0 && gradient >= 0) {
          this.#isActive[row] = 0;
          this.#activeCount--;
          active[last] = active[this.#activeCount] as number;
          active[this.#activeCount] = row;
          continue;
        }
        largest = Math.max(largest, Math.abs(gradient));
        const after = Math.max(before - gradient / ((this.#square[row] as number) + diagonal), 0);
        if (after === before) continue;
        dual[row] = after;
        this.#push(row, (after - before) * sign);
      }
      if (largest < tolerance) break;
    }
  }

  /** Activates the rows that the class gets wrong. @returns how many. */
  #screen(own: number): number {
    const { classes, rows, featureCount } = this.#task;
    this.#postings ??= transposed(rows.sparse, featureCount);
    const margin = this.#margin.fill(this.#bias);
    addSparseMargins(this.#postings, this.#weight, margin);
    addMeaningMargins(rows, this.#meaningWeight, margin);
    const before = this.#activeCount;
    for (let row = 0; row < rows.count; row++) {
      if (this.#isActive[row] === 1) continue;
      const rowMargin = margin[row] as number;
      if (classes[row] === own ? rowMargin < 1 : rowMargin > -1) this.#activate(row);
    }
    return this.#activeCount - before;
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
