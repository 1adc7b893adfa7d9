/** A text: the numbers of its features, each once, their values, and what its words mean together. */
export interface TextVector {
  at: Int32Array;
  value: Float32Array;
  meaning: Float32Array;
  meaningParts: MeaningParts;
}

/** How a meaning was made: `scale` times the sum of its words' meanings by their weights, less `averageScale` times the average. */
export interface MeaningParts {
  places: number[];
  weights: number[];
  scale: number;
  averageScale: number;
}

/** Many sparse vectors end to end: row `r` lies from `starts[r]` up to `starts[r + 1]`. */
export interface SparseRows {
  starts: Int32Array;
  at: Int32Array;
  value: Float32Array;
}

/** Texts as rows of features, most of them 0, beside rows of `width` numbers for what they mean. */
export interface TextRows {
  count: number;
  sparse: SparseRows;
  meanings: Float32Array;
  width: number;
}

export function textRows(vectors: TextVector[], width: number): TextRows {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ at }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + at.length;
  });
  const at = new Int32Array(starts[vectors.length] ?? 0);
  const value = new Float32Array(at.length);
  const meanings = new Float32Array(vectors.length * width);
  vectors.forEach((vector, row) => {
    at.set(vector.at, starts[row]);
    value.set(vector.value, starts[row]);
    meanings.set(vector.meaning, row * width);
  });
  return { count: vectors.length, sparse: { starts, at, value }, meanings, width };
}

/** The same numbers turned on their side: row `f` holds the rows in which feature `f` occurs. */
export function transposed({ starts, at, value }: SparseRows, featureCount: number): SparseRows {
  const turned = new Int32Array(featureCount + 1);
  for (const feature of at) turned[feature + 1] = (turned[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < featureCount; feature++) {
    turned[feature + 1] = (turned[feature + 1] ?? 0) + (turned[feature] ?? 0);
  }
  const next = turned.slice();
  const rows = new Int32Array(at.length);
  const values = new Float32Array(at.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++) {
      const feature = at[place] ?? 0;
      const to = next[feature] ?? 0;
      rows[to] = row;
      values[to] = value[place] ?? 0;
      next[feature] = to + 1;
    }
  }
  return { starts: turned, at: rows, value: values };
}
