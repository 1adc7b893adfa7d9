/** The resident's pointer, drawn over the replay. rrweb's own would lag, and lies inside what it points at. */
export class Pointer {
  readonly #arrow = document.createElement('div');

  constructor(root: HTMLElement) {
    this.#arrow.className = 'pointer';
    this.#arrow.hidden = true;
    root.append(this.#arrow);
  }

  moveTo(x: number, y: number): void {
    this.#arrow.hidden = false;
    this.#arrow.style.translate = `${x}px ${y}px`;
  }

  /** Marks a click or a touch where the pointer is. */
  press(): void {
    this.#arrow.classList.remove('pointer--pressed');
    // Read the layout between, or the browser would see no change and not begin the mark again.
    void this.#arrow.offsetWidth;
    this.#arrow.classList.add('pointer--pressed');
  }

  hide(): void {
    this.#arrow.hidden = true;
  }
}
