import type { Sense } from './read-wordnet.js';

/** A sparse table: how strongly each word (row) goes with each sense or other word (column). */
export interface Associations {
  words: string[];
  columnCount: number;
  starts: Int32Array;
  columns: Int32Array;
  strengths: Float32Array;
}

/** Words that glosses use to hold a sentence together. */
const glue = new Set(
  `a an the of or and to in is that for with by as on be it from at are which not has have been was an who used its
  their his her one having being especially usually some any other make made etc such than more most very often into
  when where there this these those they he she you i we`.split(/\s+/),
);

/**
 * Gathers what WordNet says of each word: its senses, their kinds and relations, and the words
 * that explain it. Later senses of a word count less.
 */
export function gatherAssociations(
  senses: Map<string, Sense>,
  rankOf: (lemma: string, sense: string) => number,
  stemsOf: (text: string) => string[],
  isWanted: (stem: string) => boolean,
): Associations {
  const glueStems = new Set([...glue].flatMap(stemsOf));
  const telling = (text: string): string[] =>
    [...new Set(stemsOf(text))].filter((stem) => !glueStems.has(stem));
  const glossStems = new Map([...senses].map(([id, { gloss }]) => [id, telling(gloss)]));
  const table = new Table();
  for (const sense of senses.values()) {
    if (sense.isInstance) continue;
    const explained = glossStems.get(sense.id) ?? [];
    for (const lemma of sense.lemmas) {
      const all = stemsOf(lemma.replace(/_/g, ' '));
      const stems = all.filter((stem) => all.length === 1 || !glueStems.has(stem));
      const share = (1 / (1 + rankOf(lemma, sense.id))) * (stems.length === 1 ? 1 : 0.6 / stems.length);
      for (const stem of stems) {
        if (!isWanted(stem)) continue;
        const add = (column: string, strength: number): void => table.add(stem, column, strength);
        add(sense.id, 2 * share);
        add(`=${stem}`, 1);
        for (const kind of sense.broader) {
          add(kind, 1.2 * share);
          for (const above of senses.get(kind)?.broader ?? []) add(above, 0.6 * share);
          for (const other of glossStems.get(kind) ?? []) add(`=${other}`, 0.2 * share);
        }
        for (const other of sense.related) add(other, share);
        for (const other of sense.parts) add(other, 0.5 * share);
        for (const other of explained) add(`=${other}`, 0.7 * share);
        for (const same of sense.lemmas) {
          if (same !== lemma) for (const other of stemsOf(same.replace(/_/g, ' '))) add(`=${other}`, share);
        }
      }
    }
    for (const stem of explained) {
      if (!isWanted(stem)) continue;
      table.add(stem, sense.id, 0.7);
      for (const other of explained) if (other !== stem) table.add(stem, `=${other}`, 0.6);
      for (const lemma of sense.lemmas) {
        for (const other of stemsOf(lemma.replace(/_/g, ' '))) table.add(stem, `=${other}`, 0.5);
      }
    }
  }
  return table.informative();
}

class Table {
  readonly #rows = new Map<string, Map<number, number>>();
  readonly #columns = new Map<string, number>();

  add(word: string, column: string, strength: number): void {
    let number = this.#columns.get(column);
    if (number === undefined) {
      number = this.#columns.size;
      this.#columns.set(column, number);
    }
    let row = this.#rows.get(word);
    if (!row) {
      row = new Map();
      this.#rows.set(word, row);
    }
    row.set(number, (row.get(number) ?? 0) + strength);
  }

  /** Positive pointwise mutual information, with common columns smoothed: what goes together more than by chance. */
  informative(): Associations {
    const columnSums = new Float64Array(this.#columns.size);
    const rowSums: number[] = [];
    for (const row of this.#rows.values()) {
      let sum = 0;
      for (const [column, strength] of row) {
        columnSums[column] = (columnSums[column] ?? 0) + strength;
        sum += strength;
      }
      rowSums.push(sum);
    }
    const smoothed = columnSums.map((sum) => sum ** 0.75);
    const total = smoothed.reduce((all, sum) => all + sum, 0);
    const starts = new Int32Array(this.#rows.size + 1);
    const columns: number[] = [];
    const strengths: number[] = [];
    let place = 0;
    for (const row of this.#rows.values()) {
      for (const [column, strength] of row) {
        const information = Math.log((strength * total) / ((rowSums[place] ?? 1) * (smoothed[column] ?? 1)));
        if (information <= 0) continue;
        columns.push(column);
        strengths.push(information);
      }
      starts[++place] = columns.length;
    }
    return {
      words: [...this.#rows.keys()],
      columnCount: this.#columns.size,
      starts,
      columns: Int32Array.from(columns),
      strengths: Float32Array.from(strengths),
    };
  }
}
