/**
 * Groups of words and phrases that mean the same to residents, as editors wrote them: what
 * training says of "tip" then holds for "household waste centre" too.
 */
export class Synonyms {
  /** Stems of a phrase, joined, and the names of the groups that hold it. */
  readonly #groupsOf = new Map<string, string[]>();
  readonly #longest: number;
  /** Names these groups: a model trained with others cannot be used with them. */
  readonly fingerprint: string;

  /** @param groups phrases as words; the first phrase names the group. */
  constructor(
    groups: string[][][],
    private readonly stem: (word: string) => string,
  ) {
    let longest = 0;
    for (const group of groups) {
      const name = `=${(group[0] ?? []).join(' ')}`;
      for (const phrase of group) {
        longest = Math.max(longest, phrase.length);
        const key = phrase.map(stem).join(' ');
        this.#groupsOf.set(key, [...(this.#groupsOf.get(key) ?? []), name]);
      }
    }
    this.#longest = longest;
    this.fingerprint = groups.map((group) => group.map((phrase) => phrase.join(' ')).join(',')).join(';');
  }

  /** The names of the groups that the words speak of, as often as they do. */
  namesIn(words: string[]): string[] {
    if (this.#longest === 0) return [];
    const stems = words.map(this.stem);
    const names: string[] = [];
    for (let from = 0; from < stems.length; from++) {
      let phrase = '';
      for (let to = from; to < Math.min(stems.length, from + this.#longest); to++) {
        phrase = phrase === '' ? (stems[to] as string) : `${phrase} ${stems[to] as string}`;
        const found = this.#groupsOf.get(phrase);
        if (found) names.push(...found);
      }
    }
    return names;
  }
}
