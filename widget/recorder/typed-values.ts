import { Echoes, wordsOf } from './echoes.js';
import { isPageField, type PageField } from './page-fields.js';

/** Beyond so many finished answers or texts, the oldest are forgotten together. */
const longestMemory = 5_000;

const wordlessTypes = new Set('radio checkbox button submit reset image hidden file range color'.split(' '));

const fieldSelector = 'input, textarea, [contenteditable]:not([contenteditable="false"])';

function isNameField(field: Element): boolean {
  return (
    isPageField(field) &&
    /name/i.test(`${field.name} ${field.id} ${field.getAttribute('autocomplete') ?? ''}`)
  );
}

/**
 * What the resident has written on this page, so that a heading or an error message that repeats it can be hidden.
 * Held in this page's memory alone. An echo on the next page is beyond it: there the council marks the place.
 */
export class TypedValues {
  readonly #roots = new Set<Document | ShadowRoot>();
  readonly #latest = new Map<Element, string>();
  readonly #isShown: (field: PageField) => boolean;
  #finished = new Echoes();
  #now: Echoes | undefined;
  #shownTexts = new Set<string>();
  #shownWords = new Set<string>();

  constructor(page: Document, isShown: (field: PageField) => boolean) {
    this.#roots.add(page);
    this.#isShown = isShown;
  }

  /** Looks for fields in the shadow root that an element is in, too. */
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
    if (this.#finished.wholes.size > longestMemory) this.#finished = new Echoes();
    this.#finished.add(field.value, isNameField(field));
    this.#now = undefined;
  }

  /** Whether a text repeats anything that the resident has written. One that the agent has seen before does not. */
  areEchoedIn(text: string): boolean {
    if (this.#shownTexts.has(text)) return false;
    if (this.#written().areIn(text, this.#shownWords)) return true;
    if (this.#shownTexts.size > longestMemory) {
      this.#shownTexts = new Set();
      this.#shownWords = new Set();
    }
    this.#shownTexts.add(text);
    for (const word of wordsOf(text)) this.#shownWords.add(word);
    return false;
  }

  #isHarmless(field: PageField): boolean {
    return field instanceof HTMLSelectElement || wordlessTypes.has(field.type) || this.#isShown(field);
  }

  /** Read once for all the texts of one change. */
  #written(): Echoes {
    if (this.#now !== undefined) return this.#now;
    const written = new Echoes();
    written.addAll(this.#finished);
    for (const [field, value] of this.#latest) {
      written.add(value, isNameField(field));
      if (!field.isConnected) this.#latest.delete(field);
    }
    for (const root of this.#roots) {
      for (const field of root.querySelectorAll(fieldSelector)) this.#addField(field, written);
    }
    this.#now = written;
    queueMicrotask(() => {
      this.#now = undefined;
    });
    return written;
  }

  #addField(field: Element, written: Echoes): void {
    if (!isPageField(field)) written.add(field.textContent, false);
    else if (!this.#isHarmless(field)) {
      written.add(field.value, isNameField(field));
      // The answer that a page was loaded with, if the resident has cleared it since.
      if (!(field instanceof HTMLSelectElement)) written.add(field.defaultValue, isNameField(field));
    }
  }
}
