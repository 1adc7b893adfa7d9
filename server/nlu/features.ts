import type { SparseVector } from './sparse-rows.js';
import { stem, words } from './words.js';

/** Longer messages are read to here: what a resident wants stands at the start of a long message. */
const mostWords = 80;

const blockWeight = { s: 1, b: 0.5, k: 0.4, c: 0.7 } as const;
type Block = keyof typeof blockWeight;

/**
 * Names of the features of a text: stems (s:), pairs of neighbours (b:), pairs with one between
 * (k:), and runs of 3 and 4 letters within words (c:), which still match when a word is misspelt.
 */
function featureNames(text: string): string[] {
  const stemmed = words(text).slice(0, mostWords).map(stem);
  const names: string[] = [];
  stemmed.forEach((word, place) => {
    names.push(`s:${word}`);
    const next = stemmed[place + 1];
    const afterNext = stemmed[place + 2];
    if (next !== undefined) names.push(`b:${word} ${next}`);
    if (afterNext !== undefined) names.push(`k:${word} ${afterNext}`);
  });
  for (const word of words(text).slice(0, mostWords)) {
    const edged = ` ${word} `;
    for (const length of [3, 4]) {
      for (let start = 0; start + length <= edged.length; start++)
        names.push(`c:${edged.slice(start, start + length)}`);
    }
  }
  return names;
}

/** The features that training kept, and how rare each is. Plain data, so that it can be kept in a file. */
export interface Vocabulary {
  names: string[];
  inverseFrequency: Float64Array;
}

export function vocabularyOf(texts: string[]): Vocabulary {
  const inTexts = new Map<string, number>();
  for (const text of texts) {
    for (const name of new Set(featureNames(text))) inTexts.set(name, (inTexts.get(name) ?? 0) + 1);
  }
  const kept = [...inTexts].filter(
    ([name, count]) => count >= 2 || name.startsWith('s:') || texts.length <= 2_000,
  );
  return {
    names: kept.map(([name]) => name),
    inverseFrequency: Float64Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1),
  };
}

/** Turns texts into tf-idf vectors, each block of features scaled to its own weight and the whole to length 1. */
export class FeatureSpace {
  readonly #numbers: Map<string, number>;
  readonly #inverseFrequency: Float64Array;
  readonly #blocks: Block[];

  constructor({ names, inverseFrequency }: Vocabulary) {
    this.#numbers = new Map(names.map((name, number) => [name, number]));
    this.#blocks = names.map((name) => name[0] as Block);
    this.#inverseFrequency = inverseFrequency;
  }

  get size(): number {
    return this.#blocks.length;
  }

  /** The share of the text's words, 0 to 1, that training never saw. */
  unknownShare(text: string): number {
    const all = words(text);
    if (all.length === 0) return 1;
    return all.filter((word) => !this.#numbers.has(`s:${stem(word)}`)).length / all.length;
  }

  vector(text: string): SparseVector {
    const counts = new Map<number, number>();
    for (const name of featureNames(text)) {
      const number = this.#numbers.get(name);
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    const at = Int32Array.from(counts.keys());
    const value = new Float32Array(at.length);
    const squares: Record<Block, number> = { s: 0, b: 0, k: 0, c: 0 };
    at.forEach((number, place) => {
      const weight = (1 + Math.log(counts.get(number) ?? 1)) * (this.#inverseFrequency[number] ?? 0);
      value[place] = weight;
      squares[this.#blockOf(number)] += weight * weight;
    });
    let whole = 0;
    at.forEach((number, place) => {
      const block = this.#blockOf(number);
      const scaled = ((value[place] ?? 0) * blockWeight[block]) / Math.sqrt(squares[block] || 1);
      value[place] = scaled;
      whole += scaled * scaled;
    });
    const length = Math.sqrt(whole) || 1;
    for (let place = 0; place < value.length; place++) value[place] = (value[place] ?? 0) / length;
    return { at, value };
  }

  #blockOf(number: number): Block {
    return this.#blocks[number] ?? 's';
  }
}
