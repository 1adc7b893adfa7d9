/** Secrets planted in a page, each a word of its own that occurs nowhere else. */
export class Canaries {
  readonly #planted = new Map<string, string>();

  /** A word for the place of this name. */
  plant(place: string): string {
    const known = this.#planted.get(place);
    if (known !== undefined) return known;
    return this.plantAs(
      place,
      `Kanari${String(this.#planted.size + 100)}x${place.replaceAll(/[^a-z]/gi, '')}`,
    );
  }

  /** For a place that takes numbers or dates alone. */
  plantAs(place: string, secret: string): string {
    this.#planted.set(place, secret);
    return secret;
  }

  get count(): number {
    return this.#planted.size;
  }

  /** The places whose secrets are in a text, in any case, and with nothing but letters and digits counted. */
  foundIn(text: string): string[] {
    const lower = text.toLowerCase();
    const plain = lower.replaceAll(/[^a-z0-9]/g, '');
    return [...this.#planted]
      .filter(([, secret]) => {
        const wanted = secret.toLowerCase();
        return lower.includes(wanted) || plain.includes(wanted.replaceAll(/[^a-z0-9]/g, ''));
      })
      .map(([place]) => place);
  }
}
