import type { CobrowseFrame } from '../../server/protocol/cobrowse.js';

interface Addition {
  readonly parentId: number;
  readonly nextId: number | null;
  readonly node: { readonly id: number };
}

/**
 * The additions of a change that have a place to go. rrweb tries for half a second to place one whose neighbour it
 * does not know, which a hostile page could use to freeze the agent's browser.
 */
export function knownAdds(frame: CobrowseFrame, isKnown: (id: number) => boolean): CobrowseFrame {
  if (frame.data.source !== 0) return frame;
  const placed = new Set<number>();
  const hasPlace = (id: number): boolean => placed.has(id) || isKnown(id);
  const adds = (frame.data.adds as Addition[]).flatMap((add) => {
    if (!hasPlace(add.parentId)) return [];
    placed.add(add.node.id);
    return [{ ...add, nextId: add.nextId !== null && hasPlace(add.nextId) ? add.nextId : null }];
  });
  return { ...frame, data: { ...frame.data, adds } };
}
