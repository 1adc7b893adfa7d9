/** Up to this length a value is part of too many words, so that only the same word counts as its echo. */
const longestWordOnly = 2;
/** A word of a longer answer gives it away from this length on, if the page itself does not use the word. */
const shortestWord = 4;
const longestValue = 2_000;

/** Letters and digits alone, so that `ab12 3cd` is found in "AB12-3CD". */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a text, plain. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** What a resident wrote, in the forms in which a page may repeat it. */
export class Echoes {
  /** Whole answers. */
  readonly wholes = new Set<string>();
  /** Words of answers. */
  readonly words = new Set<string>();
  /** Parts of a person's name, which count even where the page uses the word. */
  readonly names = new Set<string>();

  add(value: string, isName: boolean): void {
    const written = value.slice(0, longestValue);
    const whole = plain(written);
    if (whole !== '') this.wholes.add(whole);
    for (const word of wordsOf(written)) {
      if (word.length >= shortestWord) this.words.add(word);
      if (isName && word.length > longestWordOnly) this.names.add(word);
    }
  }

  addAll(others: Echoes): void {
    for (const whole of others.wholes) this.wholes.add(whole);
    for (const word of others.words) this.words.add(word);
    for (const name of others.names) this.names.add(name);
  }

  /** Whether a text repeats any of it. `ownWords` are those that the page used before. */
  areIn(text: string, ownWords: ReadonlySet<string>): boolean {
    const words = wordsOf(text);
    const joined = words.join('');
    for (const whole of this.wholes) {
      if (whole.length > longestWordOnly ? joined.includes(whole) : words.includes(whole)) return true;
    }
    return words.some((word) => this.names.has(word) || (this.words.has(word) && !ownWords.has(word)));
  }
}
