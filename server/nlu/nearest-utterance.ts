import type { SparseRows, TextVector } from './sparse-rows.js';

/** Some utterances of each class as rows of features: those of class `c` lie from `classStarts[c]` up to `classStarts[c + 1]`. */
export interface ClassRows extends SparseRows {
  classStarts: Int32Array;
}

/** A class with more utterances than this has others like them among every second, third or fourth of them. */
const mostCompared = 32;

/** Keeps as many rows of each class as are compared. @param classes the class of each row, in rising order. */
export function rowsToCompare(rows: SparseRows, classes: Int32Array, classCount: number): ClassRows {
  const kept: number[] = [];
  const classStarts = new Int32Array(classCount + 1);
  for (let own = 0; own < classCount; own++) {
    const begin = classes.indexOf(own);
    const count = classes.lastIndexOf(own) + 1 - begin;
    const step = Math.ceil(count / mostCompared);
    if (begin >= 0) for (let row = 0; row < count; row += step) kept.push(begin + row);
    classStarts[own + 1] = kept.length;
  }
  const starts = new Int32Array(kept.length + 1);
  kept.forEach((row, place) => {
    starts[place + 1] = (starts[place] ?? 0) + (rows.starts[row + 1] ?? 0) - (rows.starts[row] ?? 0);
  });
  const at = new Int32Array(starts[kept.length] ?? 0);
  const value = new Float32Array(at.length);
  kept.forEach((row, place) => {
    at.set(rows.at.subarray(rows.starts[row], rows.starts[row + 1]), starts[place]);
    value.set(rows.value.subarray(rows.starts[row], rows.starts[row + 1]), starts[place]);
  });
  return { classStarts, starts, at, value };
}

/** Finds how alike a text and the most alike utterance of a class are, by their words: 0 to 1. */
export class NearestUtterance {
  readonly #scattered: Float32Array;

  constructor(
    private readonly rows: ClassRows,
    featureCount: number,
  ) {
    this.#scattered = new Float32Array(featureCount);
  }

  likeness(vector: TextVector, own: number): number {
    const { classStarts, starts, at, value } = this.rows;
    const scattered = this.#scattered;
    for (let place = 0; place < vector.at.length; place++) {
      scattered[vector.at[place] as number] = vector.value[place] as number;
    }
    let most = 0;
    for (let row = classStarts[own] as number; row < (classStarts[own + 1] as number); row++) {
      let sum = 0;
      const end = starts[row + 1] as number;
      for (let place = starts[row] as number; place < end; place++) {
        sum += (scattered[at[place] as number] as number) * (value[place] as number);
      }
      if (sum > most) most = sum;
    }
    for (let place = 0; place < vector.at.length; place++) scattered[vector.at[place] as number] = 0;
    return most;
  }
}
