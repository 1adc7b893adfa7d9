import type { CobrowseBatch, CobrowseFrame } from '../../server/protocol/cobrowse.js';

const isSnapshot = ({ type }: CobrowseFrame): boolean => type === 2;

/** A batch's frames from its last snapshot on, with the page's size that comes before it. */
function fromSnapshot(frames: readonly CobrowseFrame[]): readonly CobrowseFrame[] {
  const at = frames.findLastIndex(isSnapshot);
  if (at === -1) return [];
  return frames.slice(frames[at - 1]?.type === 4 ? at - 1 : at);
}

/**
 * Lets frames through only while none is missing. A change that is lost leaves the picture wrong without a word, so
 * after a gap, and on a page whose beginning was not seen, only a snapshot will do.
 */
export class FrameOrder {
  #pageId: string | undefined;
  #next = 1;
  #isWaiting = true;

  /** Whether the picture has to wait for a snapshot. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** The frames to show now. */
  accept({ pageId, sequence, frames }: CobrowseBatch): readonly CobrowseFrame[] {
    const isSamePage = pageId === this.#pageId;
    if (isSamePage && sequence < this.#next) return [];
    const isNext = isSamePage && sequence === this.#next;
    this.#pageId = pageId;
    this.#next = sequence + 1;
    if (isNext && !this.#isWaiting) return frames;
    const fresh = fromSnapshot(frames);
    this.#isWaiting = fresh.length === 0;
    return fresh;
  }

  /** The picture broke; only a snapshot mends it. */
  wait(): void {
    this.#isWaiting = true;
  }
}
