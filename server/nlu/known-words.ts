/** A set of words that takes a few bytes a word: it keeps their hashes, and errs for about one strange word in 40,000. */
export class KnownWords {
  readonly #slots: Int32Array;

  constructor(words: Iterable<string>, count: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)));
    for (const word of words) this.#slots[this.#slotOf(hash(word))] = hash(word);
  }

  has(word: string): boolean {
    return this.#slots[this.#slotOf(hash(word))] !== 0;
  }

  /** Where the hash stands, or the empty slot where it would. */
  #slotOf(wanted: number): number {
    const last = this.#slots.length - 1;
    let slot = wanted & last;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== wanted) slot = (slot + 1) & last;
    return slot;
  }
}

/** FNV-1a, mixed, and never 0, which marks an empty slot. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return value ^ (value >>> 13) || 1;
}
