import { Replayer } from '@rrweb/replay';
import type { CobrowseFrame } from '../../server/protocol/cobrowse.js';
import { FollowedElement } from './followed-element.js';
import { followedClasses } from './followed-css.js';
import { knownAdds } from './known-adds.js';
import type { Pointer } from './pointer.js';
import { readableFrame } from './readable-frame.js';
import { replayStyles } from './replay-styles.js';

type Event = Parameters<Replayer['addEvent']>[0];

/** Where the resident's pointer is: in the window, and within the element of this number. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly id: number;
}

/**
 * Later than any event. The replayer then takes each event as past and shows it at once, so that it makes no
 * difference what the resident's clock says.
 */
const afterEverything = 8.64e15;

const silent = { log: (): void => {}, warn: (): void => {} };

/** Takes every element out of the agent's Tab order: the replay is to look at. */
const untabbed = {
  onBuild: (node: unknown): void => {
    const element = node as HTMLElement;
    if (element.nodeType === Node.ELEMENT_NODE && element.tabIndex >= 0) element.tabIndex = -1;
  },
};

export interface LivePageOptions {
  readonly root: HTMLElement;
  readonly pointer: Pointer;
  readonly onResize: (size: { readonly width: number; readonly height: number }) => void;
}

/** The replay of one snapshot and the changes after it. Each snapshot has a new one: a replayer keeps all it was told. */
export class LivePage {
  readonly #replayer: Replayer;
  readonly #pointer: Pointer;
  readonly #focus = new FollowedElement(followedClasses.focus, followedClasses.focusWithin);
  readonly #hover = new FollowedElement(followedClasses.hover, followedClasses.hover);
  #pointedAt: Point | undefined;
  /** False until the snapshot stands, and for good if it could not be built. */
  isBuilt = false;
  framesShown = 0;

  constructor({ root, pointer, onResize }: LivePageOptions) {
    this.#pointer = pointer;
    this.#replayer = new Replayer([], {
      root,
      liveMode: true,
      // With a virtual DOM, an event that counts as past would be put aside for ever.
      useVirtualDom: false,
      mouseTail: false,
      // The agent's own focus stays in the console; ours is drawn by a class.
      triggerFocus: false,
      pauseAnimation: false,
      insertStyleRules: [...replayStyles],
      plugins: [untabbed],
      logger: silent,
    });
    this.#replayer.iframe.title = 'The resident’s page, with what is private hidden';
    this.#replayer.on('fullsnapshot-rebuilded', () => (this.isBuilt = true));
    this.#replayer.on('resize', (size) => onResize(size as { width: number; height: number }));
    this.#replayer.startLive(afterEverything);
  }

  get document(): Document | null {
    return this.#replayer.iframe.contentDocument;
  }

  /** Shows one frame. Resolves once it stands. */
  async show(frame: CobrowseFrame): Promise<void> {
    this.framesShown += 1;
    if (frame.type === 3 && this.#follow(frame.data)) return;
    const mirror = this.#replayer.getMirror();
    const readable = knownAdds(readableFrame(frame), (id) => mirror.has(id));
    this.#replayer.addEvent(readable as unknown as Event);
    // The replayer takes events in a microtask of its own, which is before this one.
    await Promise.resolve();
    if (frame.data.source === 3 && 'anchor' in frame.data) this.#keepLandmark(frame.data);
  }

  /** Marks focus and pointer again after changes, which may have moved what they are on. */
  settle(): void {
    if (this.#pointedAt) this.#point(this.#pointedAt);
    this.#focus.markAgain();
    this.#hover.markAgain();
  }

  destroy(): void {
    this.#replayer.destroy();
  }

  /** Shows a frame that is about the pointer or the focus; says whether it was. */
  #follow(change: CobrowseFrame['data']): boolean {
    if (change.source === 1) {
      const last = (change.positions as Point[]).at(-1);
      if (last !== undefined) this.#point(last);
      return true;
    }
    if (change.source !== 2) return false;
    const point = change as unknown as Point;
    if (change.type === 5) this.#focus.moveTo(this.#element(point.id));
    else if (change.type === 6) this.#focus.leave(this.#element(point.id));
    else {
      this.#point(point);
      this.#pointer.press();
    }
    return true;
  }

  /** Points at the same thing, which may be elsewhere here: masked text is shorter than what it hides. */
  #point(point: Point): void {
    const { x, y, left, top, id } = point;
    this.#pointedAt = point;
    const element = this.#element(id);
    const box = element?.getBoundingClientRect();
    this.#pointer.moveTo(box ? box.left + left : x, box ? box.top + top : y);
    this.#hover.moveTo(element);
  }

  /** Scrolls on to where the resident sees the same landmark. */
  #keepLandmark({ anchor, anchorTop }: CobrowseFrame['data']): void {
    const landmark = this.#element(anchor as number);
    if (landmark === null) return;
    const top = landmark.getBoundingClientRect().top - (anchorTop as number);
    this.document?.defaultView?.scrollBy({ top, behavior: 'instant' });
  }

  #element(id: number): Element | null {
    const node = this.#replayer.getMirror().getNode(id);
    return node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
  }
}
