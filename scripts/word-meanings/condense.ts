import { seededRandom } from '../../server/nlu/seeded-random.js';
import type { Associations } from './associations.js';

const extra = 16;
const passes = 3;

/**
 * Condenses each word's associations into `width` numbers, so that words with alike associations
 * have alike numbers: the table's first singular vectors, by randomised subspace iteration
 * (Halko, Martinsson and Tropp, 2011). Singular values are flattened, since the first would rule.
 */
export function condense(table: Associations, width: number, seed = 1): Float32Array {
  const rows = table.words.length;
  const wide = width + extra;
  const random = seededRandom(seed);
  let right = Float32Array.from(
    { length: table.columnCount * wide },
    () => random() + random() + random() - 1.5,
  );
  let left = new Float32Array(rows * wide);
  for (let pass = 0; pass <= passes; pass++) {
    left = timesTable(table, right, wide);
    makeOrthonormal(left, rows, wide);
    right = timesTurnedTable(table, left, wide);
    if (pass < passes) makeOrthonormal(right, table.columnCount, wide);
  }
  // The table is now about left × rightᵀ: its singular vectors are found in the small square rightᵀ × right.
  const { vectors, values } = symmetricEigen(gram(right, table.columnCount, wide), wide);
  const meanings = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (let one = 0; one < width; one++) {
      let sum = 0;
      for (let k = 0; k < wide; k++) sum += (left[row * wide + k] ?? 0) * (vectors[k * wide + one] ?? 0);
      const scaled = sum * (values[one] ?? 0) ** 0.125;
      meanings[row * width + one] = scaled;
      square += scaled * scaled;
    }
    const length = Math.sqrt(square) || 1;
    for (let one = 0; one < width; one++) {
      meanings[row * width + one] = (meanings[row * width + one] ?? 0) / length;
    }
  }
  return meanings;
}

function timesTable({ words, starts, columns, strengths }: Associations, right: Float32Array, wide: number) {
  const left = new Float32Array(words.length * wide);
  for (let row = 0; row < words.length; row++) {
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++) {
      const from = (columns[place] as number) * wide;
      const strength = strengths[place] as number;
      for (let k = 0; k < wide; k++) {
        left[row * wide + k] = (left[row * wide + k] as number) + strength * (right[from + k] as number);
      }
    }
  }
  return left;
}

function timesTurnedTable(table: Associations, left: Float32Array, wide: number) {
  const { words, columnCount, starts, columns, strengths } = table;
  const right = new Float32Array(columnCount * wide);
  for (let row = 0; row < words.length; row++) {
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++) {
      const to = (columns[place] as number) * wide;
      const strength = strengths[place] as number;
      for (let k = 0; k < wide; k++) {
        right[to + k] = (right[to + k] as number) + strength * (left[row * wide + k] as number);
      }
    }
  }
  return right;
}

function gram(matrix: Float32Array, rows: number, wide: number): Float64Array {
  const square = new Float64Array(wide * wide);
  for (let row = 0; row < rows; row++) {
    const from = row * wide;
    for (let i = 0; i < wide; i++) {
      const one = matrix[from + i] as number;
      if (one === 0) continue;
      for (let j = 0; j <= i; j++) {
        square[i * wide + j] = (square[i * wide + j] as number) + one * (matrix[from + j] as number);
      }
    }
  }
  for (let i = 0; i < wide; i++) {
    for (let j = 0; j < i; j++) square[j * wide + i] = square[i * wide + j] ?? 0;
  }
  return square;
}

/** Columns of length 1 at right angles, in place: divided by the Cholesky factor of their gram matrix, twice for accuracy. */
function makeOrthonormal(matrix: Float32Array, rows: number, wide: number): void {
  for (let time = 0; time < 2; time++) {
    const lower = cholesky(gram(matrix, rows, wide), wide);
    for (let row = 0; row < rows; row++) {
      const from = row * wide;
      for (let i = 0; i < wide; i++) {
        let sum = matrix[from + i] as number;
        for (let j = 0; j < i; j++) sum -= (lower[i * wide + j] as number) * (matrix[from + j] as number);
        matrix[from + i] = sum / (lower[i * wide + i] as number);
      }
    }
  }
}

function cholesky(square: Float64Array, wide: number): Float64Array {
  const lower = new Float64Array(wide * wide);
  for (let i = 0; i < wide; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = square[i * wide + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (lower[i * wide + k] ?? 0) * (lower[j * wide + k] ?? 0);
      lower[i * wide + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (lower[j * wide + j] ?? 1);
    }
  }
  return lower;
}

/** Eigenvectors (in columns) and eigenvalues, largest first, by Jacobi's rotations. */
function symmetricEigen(square: Float64Array, wide: number): { vectors: Float64Array; values: Float64Array } {
  const at = Float64Array.from(square);
  const vectors = new Float64Array(wide * wide);
  for (let i = 0; i < wide; i++) vectors[i * wide + i] = 1;
  const rotate = (matrix: Float64Array, first: number, second: number, cos: number, sin: number): void => {
    const a = matrix[first] ?? 0;
    const b = matrix[second] ?? 0;
    matrix[first] = cos * a - sin * b;
    matrix[second] = sin * a + cos * b;
  };
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < wide; p++) {
      for (let q = p + 1; q < wide; q++) {
        const off = at[p * wide + q] ?? 0;
        if (Math.abs(off) < 1e-9) continue;
        const half = ((at[q * wide + q] ?? 0) - (at[p * wide + p] ?? 0)) / (2 * off);
        const tan = Math.sign(half || 1) / (Math.abs(half) + Math.sqrt(half * half + 1));
        const cos = 1 / Math.sqrt(tan * tan + 1);
        for (let k = 0; k < wide; k++) rotate(at, k * wide + p, k * wide + q, cos, tan * cos);
        for (let k = 0; k < wide; k++) rotate(at, p * wide + k, q * wide + k, cos, tan * cos);
        for (let k = 0; k < wide; k++) rotate(vectors, k * wide + p, k * wide + q, cos, tan * cos);
      }
    }
  }
  const order = Array.from({ length: wide }, (_, i) => i).sort(
    (a, b) => (at[b * wide + b] ?? 0) - (at[a * wide + a] ?? 0),
  );
  const sorted = new Float64Array(wide * wide);
  order.forEach((from, to) => {
    for (let k = 0; k < wide; k++) sorted[k * wide + to] = vectors[k * wide + from] ?? 0;
  });
  return {
    vectors: sorted,
    values: Float64Array.from(order, (one) => Math.max(at[one * wide + one] ?? 0, 0)),
  };
}
