import { bounds } from '../bounds.js';
import { readId, readList, readNumber, readRecord, type Unknown } from '../readers.js';
import type { SourceMask } from './source.js';

/** Click, focus, blur and the start of a touch, by rrweb's numbers. */
const shownInteractions = new Set([2, 5, 6, 7]);

const coordinate = (value: unknown): number =>
  Math.round(readNumber(value, -bounds.pixels, bounds.pixels) ?? 0) || 0;

/** Where the pointer is in the window, and within the element that it points at. */
function maskPoint(point: Unknown): { x: number; y: number; left: number; top: number } {
  const { x, y, left, top } = point;
  return { x: coordinate(x), y: coordinate(y), left: coordinate(left), top: coordinate(top) };
}

/** Where the pointer went. */
export const maskMouseMove: SourceMask = (change) => {
  const positions = readList(change.positions, bounds.positions).flatMap((item) => {
    const position = readRecord(item);
    const id = readId(position?.id);
    return position === undefined || id === undefined ? [] : [{ ...maskPoint(position), id, timeOffset: 0 }];
  });
  return positions.length === 0 ? undefined : { positions };
};

/** A click, a touch, or the focus coming and going. */
export const maskMouseInteraction: SourceMask = (change) => {
  const id = readId(change.id);
  if (id === undefined || !shownInteractions.has(change.type as number)) return undefined;
  return { type: change.type, id, ...maskPoint(change) };
};

/** How far a page or a part of it is scrolled; a page also by an element in view and how far down that is. */
export const maskScroll: SourceMask = (change) => {
  const id = readId(change.id);
  if (id === undefined) return undefined;
  const scroll = { id, x: coordinate(change.x), y: coordinate(change.y) };
  const anchor = readId(change.anchor);
  return anchor === undefined ? scroll : { ...scroll, anchor, anchorTop: coordinate(change.anchorTop) };
};

/** The size of the resident's window. */
export function maskViewportResize(change: Unknown): { width: number; height: number } | undefined {
  const width = readNumber(change.width, 1, 20_000);
  const height = readNumber(change.height, 1, 20_000);
  return width === undefined || height === undefined ? undefined : { width, height };
}
