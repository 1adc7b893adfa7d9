const mark = 'guildhall word meanings 1\n';

/**
 * What words mean, as `width` numbers each, so that words that mean much the same have much the
 * same numbers. Made from a dictionary by `scripts/word-meanings.ts`.
 */
export class WordMeanings {
  readonly #places: Map<string, number>;

  /**
   * @param numbers row after row, each row of length 1.
   * @param fingerprint names these meanings: a model trained on others cannot be used with them.
   */
  constructor(
    readonly words: string[],
    readonly numbers: Float32Array,
    readonly width: number,
    readonly fingerprint: string,
  ) {
    this.#places = new Map(words.map((word, place) => [word, place]));
  }

  /** The row of `numbers` that holds the word's meaning, or -1. */
  placeOf(word: string): number {
    return this.#places.get(word) ?? -1;
  }
}

/** A byte a number: a 127th of the row's largest is as fine as they need to be. */
export function encodeMeanings(words: string[], numbers: Float32Array, width: number): Uint8Array {
  const head = new TextEncoder().encode(`${mark}${width}\n${words.join(' ')}\n`);
  const bytes = new Int8Array(words.length * width);
  for (let row = 0; row < words.length; row++) {
    const own = numbers.subarray(row * width, (row + 1) * width);
    const largest = own.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-9);
    own.forEach((one, at) => {
      bytes[row * width + at] = Math.round((127 * one) / largest);
    });
  }
  const file = new Uint8Array(head.length + bytes.length);
  file.set(head);
  file.set(new Uint8Array(bytes.buffer), head.length);
  return file;
}

/** @throws RangeError when the bytes are not word meanings of this version. */
export function decodeMeanings(file: Uint8Array): WordMeanings {
  let at = 0;
  const line = (): string => {
    const end = file.indexOf(10, at);
    const text = new TextDecoder().decode(file.subarray(at, end));
    at = end + 1;
    return text;
  };
  if (`${line()}\n` !== mark) {
    throw new RangeError('This is not a file of word meanings that this version can read: make it again');
  }
  const width = Number(line());
  const words = line().split(' ');
  const bytes = new Int8Array(file.buffer, file.byteOffset + at, words.length * width);
  const numbers = new Float32Array(bytes.length);
  for (let row = 0; row < words.length; row++) {
    const end = (row + 1) * width;
    let square = 0;
    for (let place = row * width; place < end; place++) square += (bytes[place] as number) ** 2;
    const scale = 1 / Math.sqrt(square || 1);
    for (let place = row * width; place < end; place++) numbers[place] = (bytes[place] as number) * scale;
  }
  return new WordMeanings(words, numbers, width, `${words.length}x${width}-${checksum(bytes)}`);
}

function checksum(bytes: Int8Array): string {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(16);
}
