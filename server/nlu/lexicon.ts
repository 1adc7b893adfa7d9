import type { LanguageWords } from './language-words.js';

/** The kinds of feature, and how much each kind weighs in a text. */
export const kinds = { stem: 0, pair: 1, skip: 2, letters: 3, otherForm: 4 } as const;
export const kindWeights = Float64Array.of(1, 0.6, 0.5, 1.1, 0.6);

/** A word as features. -1 stands for what training never saw. */
export interface WordFeatures {
  stem: number;
  /** Runs of three letters, edges included, and other forms: known ones only, as often as they occur. */
  rest: number[];
  /** The place of its meaning, or -1. */
  meaning: number;
}

/** A lexicon as plain data. Features are numbered as they stand here, one list after another. */
export interface LexiconData {
  stems: string[];
  letters: string[];
  otherForms: string[];
  /** Two stem numbers each, end to end. */
  pairs: Int32Array;
  skips: Int32Array;
}

const runLength = 3;
/** Pairs of stems are keyed by one number: more stems than this no council will have. */
const mostStems = 2 ** 20;
const rememberedWords = 20_000;

/** Which words, pairs and runs of letters training saw, and the number of each as a feature. */
export class Lexicon {
  readonly size: number;
  readonly kindOf: Uint8Array;
  readonly #stems: Map<string, number>;
  readonly #letters: Map<string, number>;
  readonly #otherForms: Map<string, number>;
  readonly #pairs: Map<number, number>;
  readonly #skips: Map<number, number>;
  readonly #words = new Map<string, WordFeatures>();

  constructor(
    readonly data: LexiconData,
    readonly language: LanguageWords,
  ) {
    const { stems, letters, otherForms, pairs, skips } = data;
    let next = 0;
    const numbered = (names: string[]): Map<string, number> => new Map(names.map((name) => [name, next++]));
    const numberedPairs = (ends: Int32Array): Map<number, number> => {
      const numbers = new Map<number, number>();
      for (let place = 0; place < ends.length; place += 2) {
        numbers.set(pairKey(ends[place] as number, ends[place + 1] as number), next++);
      }
      return numbers;
    };
    this.#stems = numbered(stems);
    this.#letters = numbered(letters);
    this.#otherForms = numbered(otherForms);
    this.#pairs = numberedPairs(pairs);
    this.#skips = numberedPairs(skips);
    this.size = next;
    this.kindOf = new Uint8Array(next);
    this.kindOf.fill(kinds.letters, stems.length);
    this.kindOf.fill(kinds.otherForm, stems.length + letters.length);
    this.kindOf.fill(kinds.pair, next - this.#pairs.size - this.#skips.size);
    this.kindOf.fill(kinds.skip, next - this.#skips.size);
  }

  /** Stems are the first features: their numbers are below this. */
  get stemCount(): number {
    return this.data.stems.length;
  }

  word(word: string): WordFeatures {
    const known = this.#words.get(word);
    if (known) return known;
    const stem = this.language.stem(word);
    const rest: number[] = [];
    for (const run of letterRuns(word)) push(rest, this.#letters.get(run));
    for (const form of this.language.otherForms(word)) push(rest, this.#otherForms.get(form));
    const features = {
      stem: this.#stems.get(stem) ?? -1,
      rest,
      meaning: this.language.meanings?.placeOf(stem) ?? -1,
    };
    if (this.#words.size >= rememberedWords) this.#words.clear();
    this.#words.set(word, features);
    return features;
  }

  /** The numbers of two neighbouring stems as a feature, or -1. */
  pair(first: number, second: number): number {
    return this.#pairs.get(pairKey(first, second)) ?? -1;
  }

  /** The numbers of two stems with one between them as a feature, or -1. */
  skip(first: number, second: number): number {
    return this.#skips.get(pairKey(first, second)) ?? -1;
  }
}

/** What a text's features are called, before any lexicon has numbered them. */
export function letterRuns(word: string): string[] {
  const edged = ` ${word} `;
  const runs: string[] = [];
  for (let start = 0; start + runLength <= edged.length; start++)
    runs.push(edged.slice(start, start + runLength));
  return runs;
}

export function pairKey(first: number, second: number): number {
  return first * mostStems + second;
}

export function pairEnds(key: number): [first: number, second: number] {
  return [Math.floor(key / mostStems), key % mostStems];
}

function push(numbers: number[], number: number | undefined): void {
  if (number !== undefined) numbers.push(number);
}
