/** A sparse vector: feature numbers, each once, and their values. */
export interface SparseVector {
  at: Int32Array;
  value: Float32Array;
}

/** Many sparse vectors end to end: row `r` lies from `starts[r]` up to `starts[r + 1]`. */
export interface SparseRows extends SparseVector {
  starts: Int32Array;
  count: number;
}

export function sparseRows(vectors: SparseVector[]): SparseRows {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ at }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + at.length;
  });
  const at = new Int32Array(starts[vectors.length] ?? 0);
  const value = new Float32Array(at.length);
  vectors.forEach((vector, row) => {
    at.set(vector.at, starts[row]);
    value.set(vector.value, starts[row]);
  });
  return { starts, at, value, count: vectors.length };
}

/** The same numbers turned on their side: row `f` holds the rows in which feature `f` occurs. */
export function transposed({ starts, at, value, count }: SparseRows, featureCount: number): SparseRows {
  const turned = new Int32Array(featureCount + 1);
  for (const feature of at) turned[feature + 1] = (turned[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < featureCount; feature++) {
    turned[feature + 1] = (turned[feature + 1] ?? 0) + (turned[feature] ?? 0);
  }
  const next = turned.slice();
  const rows = new Int32Array(at.length);
  const values = new Float32Array(at.length);
  for (let row = 0; row < count; row++) {
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++) {
      const feature = at[place] ?? 0;
      const to = next[feature] ?? 0;
      rows[to] = row;
      values[to] = value[place] ?? 0;
      next[feature] = to + 1;
    }
  }
  return { starts: turned, at: rows, value: values, count: featureCount };
}
