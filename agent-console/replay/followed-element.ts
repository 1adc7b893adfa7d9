function parentAcross(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root.host as Element) : null;
}

/** Keeps a class on one element and another on it and all around it, as the resident's focus or pointer moves. */
export class FollowedElement {
  readonly #own: string;
  readonly #around: string;
  #element: Element | null = null;
  #marked = new Set<Element>();

  constructor(own: string, around: string) {
    this.#own = own;
    this.#around = around;
  }

  moveTo(element: Element | null): void {
    for (const marked of this.#marked) marked.classList.remove(this.#own, this.#around);
    this.#marked.clear();
    this.#element = element;
    this.markAgain();
  }

  /** After a change, which may have replaced an element's classes. */
  markAgain(): void {
    this.#element?.classList.add(this.#own);
    for (let place = this.#element; place !== null; place = parentAcross(place)) {
      place.classList.add(this.#around);
      this.#marked.add(place);
    }
  }

  /** Takes the mark away if it is on this element. */
  leave(element: Element | null): void {
    if (element === this.#element) this.moveTo(null);
  }
}
