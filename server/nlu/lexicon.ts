import type { LanguageWords } from './language-words.js';

/** The kinds of feature, and how much each kind weighs in a text. */
export const kinds = { stem: 0, pair: 1, skip: 2, letters: 3, otherForm: 4, group: 5 } as const;
export const kindWeights = Float64Array.of(1, 0.6, 0.5, 1.1, 0.6, 0.2);

/** A word as features. -1 stands for what training never saw. */
export interface WordFeatures {
  stem: number;
  /** Runs of three letters, edges included, and other forms: known ones only, as often as they occur. */
  rest: number[];
  /** The place of its meaning, or -1. */
  meaning: number;
}

/** A lexicon as plain data: what training gathered, then what each edit since has added. */
export type LexiconData = LexiconPart[];

/** Features are numbered as they stand here, one list after another, and one part after another. */
export interface LexiconPart {
  stems: string[];
  letters: string[];
  otherForms: string[];
  /** Groups of synonyms. */
  groups: string[];
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
  readonly #stems = new Map<string, number>();
  readonly #letters = new Map<string, number>();
  readonly #otherForms = new Map<string, number>();
  readonly #groups = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  readonly #skips = new Map<number, number>();
  readonly #words = new Map<string, WordFeatures>();

  constructor(
    readonly data: LexiconData,
    readonly language: LanguageWords,
  ) {
    const kindOf: number[] = [];
    const numbered = <Key>(numbers: Map<Key, number>, kind: number, keys: Key[]): void => {
      for (const key of keys) {
        numbers.set(key, kindOf.length);
        kindOf.push(kind);
      }
    };
    for (const { stems, letters, otherForms, groups, pairs, skips } of data) {
      numbered(this.#stems, kinds.stem, stems);
      numbered(this.#letters, kinds.letters, letters);
      numbered(this.#otherForms, kinds.otherForm, otherForms);
      numbered(this.#groups, kinds.group, groups);
      numbered(this.#pairs, kinds.pair, keysOf(pairs));
      numbered(this.#skips, kinds.skip, keysOf(skips));
    }
    this.size = kindOf.length;
    this.kindOf = Uint8Array.from(kindOf);
  }

  /** The number of a stem as a feature, or -1. */
  stem(stem: string): number {
    return this.#stems.get(stem) ?? -1;
  }

  letters(run: string): number {
    return this.#letters.get(run) ?? -1;
  }

  otherForm(form: string): number {
    return this.#otherForms.get(form) ?? -1;
  }

  word(word: string): WordFeatures {
    const known = this.#words.get(word);
    if (known) return known;
    const stem = this.language.stem(word);
    const rest: number[] = [];
    for (const run of letterRuns(word)) rest.push(this.letters(run));
    for (const form of this.language.otherForms(word)) rest.push(this.otherForm(form));
    const features = {
      stem: this.stem(stem),
      rest: rest.filter((feature) => feature >= 0),
      meaning: this.language.meanings?.placeOf(stem) ?? -1,
    };
    if (this.#words.size >= rememberedWords) this.#words.clear();
    this.#words.set(word, features);
    return features;
  }

  /** The number of a group of synonyms as a feature, or -1. */
  group(name: string): number {
    return this.#groups.get(name) ?? -1;
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

function keysOf(ends: Int32Array): number[] {
  const keys: number[] = [];
  for (let place = 0; place < ends.length; place += 2) {
    keys.push(pairKey(ends[place] as number, ends[place + 1] as number));
  }
  return keys;
}
