import { editDistance } from './edit-distance.js';

interface Candidate {
  word: string;
  /** Lower is likelier, before its neighbours are looked at. */
  strangeness: number;
}

interface Entry {
  word: string;
  letters: number;
  count: number;
}

/** Shorter words are a slip away from too many others. */
const leastLetters = 3;
const lettersForTwoEdits = 7;
/** Short words are corrected only to words that come often. */
const shortLetters = 3;
const oftenCount = 8;
/** A message of strange words is not English: correcting the first few is enough to see that. */
const mostCorrections = 10;
const mostCandidates = 6;
const rememberedWords = 2_000;
const neighbourGain = 1;
/** Training's own slips: a word that comes fewer times, and that the speller itself would correct. */
const fewTimes = 3;

/**
 * Corrects words that are neither real nor known to the one of training's words that is likeliest
 * meant. Real words are left alone even when training never saw them.
 */
export class Speller {
  readonly #byLength: Entry[][] = [];
  readonly #known = new Set<string>();
  readonly #found = new Map<string, Candidate[]>();

  /** @param counts how often training has each word. */
  constructor(
    counts: ReadonlyMap<string, number>,
    private readonly isRealWord: (word: string) => boolean,
    private readonly areNeighbours: (first: string, second: string) => boolean,
  ) {
    const isDoubtful = ([word, count]: [string, number]): boolean =>
      count < fewTimes && word.length > shortLetters && !isRealWord(word);
    for (const [word, count] of counts) if (!isDoubtful([word, count])) this.#learn(word, count);
    const doubtful = [...counts].filter(isDoubtful);
    const unlike = doubtful.filter(([word]) => this.#search(word).length === 0);
    for (const [word, count] of unlike) this.#learn(word, count);
  }

  corrected(words: string[]): string[] {
    let corrections = 0;
    return words.map((word, place) => {
      if (!this.#isStrange(word) || corrections >= mostCorrections) return word;
      corrections++;
      return this.#best(word, words[place - 1], words[place + 1]) ?? word;
    });
  }

  #learn(word: string, count: number): void {
    this.#known.add(word);
    if (/\d/.test(word)) return;
    (this.#byLength[word.length] ??= []).push({ word, count, letters: lettersIn(word) });
  }

  #isStrange(word: string): boolean {
    return (
      word.length >= leastLetters && !this.#known.has(word) && !/\d/.test(word) && !this.isRealWord(word)
    );
  }

  #best(word: string, before: string | undefined, after: string | undefined): string | null {
    let best: string | null = null;
    let least = Infinity;
    for (const candidate of this.#candidates(word)) {
      let strangeness = candidate.strangeness;
      if (before !== undefined && this.areNeighbours(before, candidate.word)) strangeness -= neighbourGain;
      if (after !== undefined && this.areNeighbours(candidate.word, after)) strangeness -= neighbourGain;
      if (strangeness < least) {
        least = strangeness;
        best = candidate.word;
      }
    }
    return best;
  }

  #candidates(word: string): Candidate[] {
    const known = this.#found.get(word);
    if (known) return known;
    const found = this.#search(word);
    if (this.#found.size >= rememberedWords) this.#found.clear();
    this.#found.set(word, found);
    return found;
  }

  /** The known words that are one edit away, or two when none is and the word is long enough; likeliest first. */
  #search(word: string): Candidate[] {
    const letters = lettersIn(word);
    const mostEdits = word.length >= lettersForTwoEdits ? 2 : 1;
    const leastCount = word.length <= shortLetters ? oftenCount : 1;
    const found: Candidate[] = [];
    for (let edits = 1; edits <= mostEdits && found.length === 0; edits++) {
      for (let length = word.length - edits; length <= word.length + edits; length++) {
        for (const entry of this.#byLength[length] ?? []) {
          // One edit changes at most two of the letters that a word has.
          if (entry.count < leastCount || bitsIn(entry.letters ^ letters) > 2 * edits) continue;
          if (editDistance(word, entry.word, edits) > edits) continue;
          found.push({ word: entry.word, strangeness: strangeness(word, letters, entry) });
        }
      }
    }
    return found.sort((a, b) => a.strangeness - b.strangeness).slice(0, mostCandidates);
  }
}

/** Rare words are less likely meant; so is another first letter, and so is a letter changed beside one left out or swapped. */
function strangeness(word: string, letters: number, entry: Entry): number {
  let strange = -0.3 * Math.log(entry.count);
  if (entry.word.charCodeAt(0) !== word.charCodeAt(0)) strange += 1.2;
  if (entry.word.length === word.length && entry.letters !== letters) strange += 0.5;
  if (entry.word.length < word.length) strange += 0.6;
  return strange;
}

/** A bit for each letter that the word has; letters beyond a to z share the bits above. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (word.charCodeAt(at) % 6));
  }
  return bits;
}

function bitsIn(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
