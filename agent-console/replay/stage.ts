import type { CobrowseFrame } from '../../server/protocol/cobrowse.js';
import { LivePage } from './live-page.js';
import { drawMasks } from './masked-text.js';
import { Pointer } from './pointer.js';

/** A replayer keeps every frame it was given; a new snapshot lets them go. */
const mostFrames = 20_000;

/** Where the page is shown, as large as fits. */
export class Stage {
  readonly #root: HTMLElement;
  readonly #surface = document.createElement('div');
  readonly #pointer: Pointer;
  #page: LivePage | undefined;
  #size: CobrowseFrame | undefined;
  #width = 0;
  #height = 0;
  #isDrawing = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#surface.className = 'surface';
    root.append(this.#surface);
    this.#pointer = new Pointer(this.#surface);
    new ResizeObserver(() => this.#fit()).observe(root);
  }

  /** Shows frames one after another. False if the picture is broken or overfull, and needs a snapshot. */
  async show(frames: readonly CobrowseFrame[]): Promise<boolean> {
    for (const frame of frames) {
      if (frame.type === 4) this.#size = frame;
      else if (frame.type === 2) await this.#begin(frame);
      else await this.#page?.show(frame);
    }
    this.#page?.settle();
    this.#drawSoon();
    return this.#page?.isBuilt === true && this.#page.framesShown < mostFrames;
  }

  async #begin(snapshot: CobrowseFrame): Promise<void> {
    const before = this.#page;
    this.#pointer.hide();
    this.#page = new LivePage({
      root: this.#surface,
      pointer: this.#pointer,
      onResize: ({ width, height }) => this.#resize(width, height),
    });
    if (this.#size) await this.#page.show(this.#size);
    await this.#page.show(snapshot);
    before?.destroy();
  }

  #resize(width: number, height: number): void {
    this.#width = width;
    this.#height = height;
    this.#fit();
  }

  #fit(): void {
    if (this.#width === 0) return;
    const { clientWidth, clientHeight } = this.#root;
    const scale = Math.min(clientWidth / this.#width, clientHeight / this.#height, 1);
    const left = Math.max(0, (clientWidth - this.#width * scale) / 2);
    Object.assign(this.#surface.style, {
      width: `${this.#width}px`,
      height: `${this.#height}px`,
      transform: `translateX(${left}px) scale(${scale})`,
    });
  }

  /** Once per picture, however many frames come before it. */
  #drawSoon(): void {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    requestAnimationFrame(() => {
      this.#isDrawing = false;
      const page = this.#page?.document;
      if (page) drawMasks(page);
    });
  }
}
