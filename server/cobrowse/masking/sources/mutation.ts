import { maskAttributes } from '../attributes.js';
import { bounds } from '../bounds.js';
import { maskNode } from '../nodes.js';
import { startingPlace, type Place } from '../places.js';
import type { MaskingPolicy } from '../policy.js';
import { readId, readList, readRecord, readText } from '../readers.js';
import { maskText } from '../text.js';
import type { SourceMask } from './source.js';

function maskTexts(texts: unknown): unknown[] {
  return readList(texts, bounds.changes).flatMap((item) => {
    const change = readRecord(item);
    const id = readId(change?.id);
    return id === undefined ? [] : [{ id, value: maskText(readText(change?.value) ?? '', true) }];
  });
}

/** Types that would show a mask as nothing; see `fields.ts`. */
const dated = /^(?:number|date|time|month|week|datetime-local)$/;

function maskAttributeChanges(changes: unknown, policy: MaskingPolicy): unknown[] {
  return readList(changes, bounds.changes).flatMap((item) => {
    const change = readRecord(item);
    const id = readId(change?.id);
    const raw = readRecord(change?.attributes);
    if (id === undefined || raw === undefined) return [];
    const attributes = maskAttributes(raw, policy);
    if (typeof attributes.type === 'string' && dated.test(attributes.type)) attributes.type = 'text';
    return Object.keys(attributes).length === 0 ? [] : [{ id, attributes }];
  });
}

function maskRemovals(removals: unknown): unknown[] {
  return readList(removals, bounds.changes).flatMap((item) => {
    const removal = readRecord(item);
    const id = readId(removal?.id);
    const parentId = readId(removal?.parentId);
    if (id === undefined || parentId === undefined) return [];
    return [removal?.isShadow === true ? { parentId, id, isShadow: true } : { parentId, id }];
  });
}

function maskAdditions(additions: unknown, place: Place): unknown[] {
  return readList(additions, bounds.changes).flatMap((item) => {
    const addition = readRecord(item);
    const parentId = readId(addition?.parentId);
    const node = maskNode(addition?.node, place);
    if (parentId === undefined || node === undefined) return [];
    return [{ parentId, nextId: readId(addition?.nextId) ?? null, node }];
  });
}

/** Nodes that came and went, texts and attributes that changed. */
export const maskMutation: SourceMask = (change, policy) => {
  // The document of a frame; frames are boxes.
  if (change.isAttachIframe === true) return undefined;
  const place = { ...startingPlace(policy), depth: 1 };
  const masked = {
    texts: maskTexts(change.texts),
    attributes: maskAttributeChanges(change.attributes, policy),
    removes: maskRemovals(change.removes),
    adds: maskAdditions(change.adds, place),
  };
  return Object.values(masked).some((list) => list.length > 0) ? masked : undefined;
};
