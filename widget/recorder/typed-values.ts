import { isPageField, type PageField } from './page-fields.js';

/** Shorter than this, a value is part of too many words to tell an echo by. */
const shortestEcho = 3;
const longestMemory = 300;
const longestValue = 2_000;

const wordless = new Set('radio checkbox button submit reset image hidden file range color'.split(' '));

const fieldSelector = 'input, textarea, [contenteditable]:not([contenteditable="false"])';

/** Letters and digits alone, so that `ab12 3cd` is found in "AB12-3CD". */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A value as it may be echoed: whole, and a person's name by its parts. */
function echoesOf(value: string, isName: boolean): string[] {
  const written = value.slice(0, longestValue);
  const parts = isName ? [written, ...written.split(/\s+/)] : [written];
  return parts.map(plain).filter((part) => part.length >= shortestEcho);
}

function isNameField(field: PageField): boolean {
  return /name/i.test(`${field.name} ${field.id} ${field.getAttribute('autocomplete') ?? ''}`);
}

/**
 * What the resident has written on this page, so that a heading or an error message that repeats it can be hidden.
 * Held in this page's memory alone.
 */
export class TypedValues {
  readonly #roots = new Set<Document | ShadowRoot>();
  readonly #latest = new Map<Element, string>();
  readonly #remembered = new Set<string>();
  readonly #isShown: (field: PageField) => boolean;
  #now: ReadonlySet<string> | undefined;

  constructor(page: Document, isShown: (field: PageField) => boolean) {
    this.#roots.add(page);
    this.#isShown = isShown;
  }

  /** Looks for fields in a shadow root too. */
  includeRootOf(element: Element): void {
    const root = element.getRootNode();
    if (root instanceof ShadowRoot) this.#roots.add(root);
  }

  /** Remembers what was just written: a page may clear the field before it repeats the words elsewhere. */
  noteInput(field: unknown): void {
    if (isPageField(field) && !this.#isHarmless(field)) this.#latest.set(field, field.value);
    this.#now = undefined;
  }

  /** Remembers a finished answer for as long as the page lives. */
  noteChange(field: unknown): void {
    if (!isPageField(field) || this.#isHarmless(field)) return;
    for (const echo of echoesOf(field.value, isNameField(field))) this.#remembered.add(echo);
    for (const oldest of this.#remembered) {
      if (this.#remembered.size <= longestMemory) break;
      this.#remembered.delete(oldest);
    }
    this.#now = undefined;
  }

  /** Whether a text repeats anything that the resident has written. */
  areEchoedIn(text: string): boolean {
    const words = plain(text);
    if (words.length < shortestEcho) return false;
    for (const value of this.#values()) if (words.includes(value)) return true;
    return false;
  }

  #isHarmless(field: PageField): boolean {
    return field instanceof HTMLSelectElement || wordless.has(field.type) || this.#isShown(field);
  }

  /** Read once for all the texts of one change. */
  #values(): ReadonlySet<string> {
    if (this.#now !== undefined) return this.#now;
    const values = new Set(this.#remembered);
    const add = (value: string, isName: boolean): void => {
      for (const echo of echoesOf(value, isName)) values.add(echo);
    };
    for (const [field, value] of this.#latest) {
      add(value, isPageField(field) && isNameField(field));
      if (!field.isConnected) this.#latest.delete(field);
    }
    for (const root of this.#roots) {
      for (const field of root.querySelectorAll(fieldSelector)) {
        if (!isPageField(field)) add(field.textContent, false);
        else if (!this.#isHarmless(field) && !(field instanceof HTMLSelectElement)) {
          add(field.value, isNameField(field));
          add(field.defaultValue, isNameField(field));
        }
      }
    }
    this.#now = values;
    queueMicrotask(() => {
      this.#now = undefined;
    });
    return values;
  }
}
