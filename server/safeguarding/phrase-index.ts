import { phrasePattern } from './phrase-pattern.js';
import { neededWords } from './phrase-words.js';

/** Phrases by the words that they need, so that a message is tried against a few of them and not all. */
export class PhraseIndex {
  readonly #patterns: RegExp[];
  readonly #byWord = new Map<string, number[]>();
  readonly #always: number[] = [];

  constructor(phrases: string[]) {
    this.#patterns = phrases.map(phrasePattern);
    phrases.forEach((phrase, place) => {
      const words = neededWords(phrase);
      if (words === null) this.#always.push(place);
      for (const word of words ?? []) {
        const places = this.#byWord.get(word);
        if (places) places.push(place);
        else this.#byWord.set(word, [place]);
      }
    });
  }

  /** The patterns that could be in an utterance of these words, in the order of their phrases. */
  possible(words: Set<string>): RegExp[] {
    const places = new Set(this.#always);
    for (const word of words) for (const place of this.#byWord.get(word) ?? []) places.add(place);
    return [...places].sort((a, b) => a - b).flatMap((place) => this.#patterns[place] ?? []);
  }
}
