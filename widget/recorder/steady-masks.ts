import { SHOWN } from '../../server/cobrowse/masking/marks.js';
import type { RecordedPage } from './recorded-page.js';
import type { Addition, Mutation, PageNode, Removal, TextChange } from './rrweb-events.js';

const isMasked = (text: string): boolean => text.trim() !== '' && !text.startsWith(SHOWN);
const textOf = ({ node }: Addition): string | undefined => (node.type === 3 ? node.textContent : undefined);

/** Whether an addition is of a text that may be seen. */
const hasWords = (add: Addition): boolean => textOf(add)?.startsWith(SHOWN) ?? false;

/**
 * Lets a mask stand still while the words behind it change. A page that counts "you have 190 characters left" changes
 * a text with each key; sent on, each change would be the same mask, and yet tell that a key was pressed.
 */
export class SteadyMasks {
  readonly #mirror: RecordedPage['mirror'];
  /** By parent, the numbers of the masked texts that the viewer shows there. */
  #held = new WeakMap<Node, Set<number>>();
  #latest = new WeakMap<Node, string>();
  /** Numbers of masked texts that the viewer was not told of, since a mask stood there already. */
  #unsent = new Set<number>();

  constructor({ mirror }: RecordedPage) {
    this.#mirror = mirror;
  }

  /** After a snapshot the viewer has everything anew. */
  forget(): void {
    this.#held = new WeakMap();
    this.#latest = new WeakMap();
    this.#unsent = new Set();
  }

  /** What of a change the viewer needs. */
  steady(change: Mutation): Mutation {
    const appeared: Addition[] = [];
    const texts = change.texts.filter((text) => this.#isNeeded(text, appeared));
    const isNew = new Set(change.adds.map(({ node }) => node.id));
    const all = [...change.adds, ...appeared];
    const withText = new Set(all.filter(hasWords).map(({ parentId }) => parentId));
    const adds = all.filter((add) => this.#isAddNeeded(add, isNew, withText));
    const removes = change.removes.filter(({ id, parentId }) => {
      if (this.#unsent.delete(id)) return false;
      return withText.has(parentId) || !this.#heldIn(parentId)?.has(id);
    });
    return { ...change, texts, adds, removes: [...removes, ...this.#stale(withText, removes)] };
  }

  /** A node as rrweb wrote it when it first saw it. */
  #metaOf(node: Node): PageNode | null {
    return this.#mirror.getMeta(node);
  }

  #heldIn(parentId: number): Set<number> | undefined {
    const parent = this.#mirror.getNode(parentId);
    if (parent === null) return undefined;
    const known = this.#held.get(parent);
    if (known !== undefined) return known;
    const meta = this.#metaOf(parent);
    const children = meta?.type === 3 ? [] : (meta?.childNodes ?? []);
    const held = new Set(
      children.flatMap((child) => (child.type === 3 && isMasked(child.textContent) ? [child.id] : [])),
    );
    this.#held.set(parent, held);
    return held;
  }

  #isAddNeeded(add: Addition, isNew: ReadonlySet<number>, withText: ReadonlySet<number>): boolean {
    const text = textOf(add);
    const held = this.#heldIn(add.parentId);
    if (text === undefined || !isMasked(text) || held === undefined) return true;
    const isStanding = held.size > 0 && !isNew.has(add.parentId) && !withText.has(add.parentId);
    if (isStanding) this.#unsent.add(add.node.id);
    else held.add(add.node.id);
    return !isStanding;
  }

  /** Masks that stood for texts already gone, where words may be seen again. */
  #stale(withText: ReadonlySet<number>, removes: readonly Removal[]): Removal[] {
    const isRemoved = new Set(removes.map(({ id }) => id));
    return [...withText].flatMap((parentId) => {
      const held = this.#heldIn(parentId);
      const gone = [...(held ?? [])].filter((id) => !this.#mirror.has(id));
      for (const id of gone) held?.delete(id);
      return gone.filter((id) => !isRemoved.has(id)).map((id) => ({ parentId, id }));
    });
  }

  #isNeeded({ id, value }: TextChange, appeared: Addition[]): boolean {
    const node = this.#mirror.getNode(id);
    const parentId = this.#mirror.getId(node?.parentNode);
    if (node === null || value === null) return true;
    const meta = this.#metaOf(node);
    const before = this.#latest.get(node) ?? (meta?.type === 3 ? meta.textContent : '');
    this.#latest.set(node, value);
    if (isMasked(value)) {
      if (isMasked(before)) return false;
      this.#heldIn(parentId)?.add(id);
      return true;
    }
    if (!this.#unsent.delete(id)) {
      this.#heldIn(parentId)?.delete(id);
      return true;
    }
    appeared.push({
      parentId,
      nextId: null,
      node: { type: 3, id, textContent: value },
    });
    return false;
  }
}
