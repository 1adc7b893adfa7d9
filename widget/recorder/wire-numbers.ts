import type { CobrowseFrame } from '../../server/protocol/cobrowse.js';

type Part = Record<string, unknown>;

const list = (value: unknown): Part[] => (Array.isArray(value) ? (value as Part[]) : []);

/**
 * Numbers nodes anew as they are first sent. rrweb's own numbers count every node of the page, so that a text
 * rewritten with each key would tell in the next number how many keys there were. What was never sent has no number,
 * and changes to it go nowhere.
 */
export class WireNumbers {
  readonly #numbers = new Map<number, number>();

  /** The frame with our numbers, or null if it is about nothing that was sent. */
  renumber(frame: CobrowseFrame): CobrowseFrame | null {
    if (frame.type === 4) return frame;
    const { data } = frame;
    if (frame.type === 2) return { ...frame, data: { ...data, node: this.#node(data.node as Part) } };
    const renumbered = data.source === 0 ? this.#mutation(data) : this.#change(data);
    return renumbered === null ? null : { ...frame, data: renumbered };
  }

  #new(number: unknown): number {
    const known = this.#numbers.get(number as number);
    if (known !== undefined) return known;
    const next = this.#numbers.size + 1;
    this.#numbers.set(number as number, next);
    return next;
  }

  #old(number: unknown): number | undefined {
    return this.#numbers.get(number as number);
  }

  #node(node: Part): Part {
    const id = this.#new(node.id);
    if (!('childNodes' in node)) return { ...node, id };
    return { ...node, id, childNodes: list(node.childNodes).map((child) => this.#node(child)) };
  }

  /** Parts with their numbers, without those about nodes that were never sent. */
  #known(parts: unknown): Part[] {
    return list(parts).flatMap((part) => {
      const id = this.#old(part.id);
      if (id === undefined) return [];
      return [{ ...part, id, ...('parentId' in part && { parentId: this.#old(part.parentId) }) }];
    });
  }

  #mutation(data: Part): Part | null {
    const adds = list(data.adds).flatMap((add) => {
      const parentId = this.#old(add.parentId);
      if (parentId === undefined) return [];
      return [{ parentId, nextId: this.#old(add.nextId) ?? null, node: this.#node(add.node as Part) }];
    });
    const changes = {
      texts: this.#known(data.texts),
      attributes: this.#known(data.attributes),
      removes: this.#known(data.removes).filter(({ parentId }) => parentId !== undefined),
      adds,
    };
    return Object.values(changes).some((parts) => parts.length > 0) ? { ...data, ...changes } : null;
  }

  #change(data: Part): Part | null {
    if ('positions' in data) {
      const positions = this.#known(data.positions);
      return positions.length === 0 ? null : { ...data, positions };
    }
    if (!('id' in data)) return data;
    const id = this.#old(data.id);
    if (id === undefined) return null;
    const { anchor, anchorTop, ...rest } = data;
    const landmark = this.#old(anchor);
    return { ...rest, id, ...(landmark !== undefined && { anchor: landmark, anchorTop }) };
  }
}
