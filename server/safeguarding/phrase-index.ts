import { neededWords } from './phrase-words.js';

/** Phrases by the words that they need, so that a message is tried against a few of them and not all. */
export class PhraseIndex<Sought extends { phrase: string }> {
  readonly #byWord = new Map<string, number[]>();
  readonly #always: number[] = [];

  constructor(private readonly sought: Sought[]) {
    for (const [place, { phrase }] of sought.entries()) {
      const words = neededWords(phrase);
      if (words === null) this.#always.push(place);
      for (const word of words ?? []) {
        const places = this.#byWord.get(word);
        if (places) places.push(place);
        else this.#byWord.set(word, [place]);
      }
    }
  }

  /** Those that could be in an utterance of these words, in the order in which they were given. */
  possible(words: Iterable<string>): Sought[] {
    const places = new Set(this.#always);
    for (const word of words) {
      const needing = this.#byWord.get(word);
      if (needing) for (const place of needing) places.add(place);
    }
    return [...places].sort((a, b) => a - b).flatMap((place) => this.sought[place] ?? []);
  }
}
