import { isChoosing } from './quiet-places.js';
import { isWidget, type RecordedPage } from './recorded-page.js';

/** rrweb's numbers for an interaction. */
const focusing = { source: 2, focus: 5, blur: 6 } as const;

export type FocusChange = { readonly source: number; readonly type: number; readonly id: number };

function deepestFocus(page: Document): Element | null {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === page.body ? null : active;
}

/**
 * Tells where the focus is, from the page and not from focus events: a page that focuses an error summary as it
 * inserts it does so before rrweb has a number for the summary. Over a hidden choice the whole group has the focus,
 * since the arrow keys choose as they move.
 */
export class FocusWatch {
  readonly #recorded: RecordedPage;
  readonly #tell: (change: FocusChange) => void;
  #told: number | undefined;
  #isLooking = false;

  constructor(recorded: RecordedPage, tell: (change: FocusChange) => void) {
    this.#recorded = recorded;
    this.#tell = tell;
  }

  /** Looks soon: once for a blur and the focus that follows it. */
  lookSoon(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    setTimeout(() => {
      this.#isLooking = false;
      this.#look();
    });
  }

  /** After a snapshot the viewer knows of no focus. */
  forget(): void {
    this.#told = undefined;
    this.lookSoon();
  }

  #look(): void {
    const id = this.#focusedId();
    if (id === this.#told) return;
    if (id !== undefined) this.#tell({ source: focusing.source, type: focusing.focus, id });
    else if (this.#told !== undefined)
      this.#tell({ source: focusing.source, type: focusing.blur, id: this.#told });
    this.#told = id;
  }

  #focusedId(): number | undefined {
    const { page, mirror } = this.#recorded;
    const active = deepestFocus(page);
    if (active === null || isWidget(active, this.#recorded)) return undefined;
    const place = isChoosing(active, this.#recorded)
      ? active.closest('fieldset, [role="group"], [role="radiogroup"]')
      : active;
    const id = mirror.getId(place);
    return id > 0 ? id : undefined;
  }
}
