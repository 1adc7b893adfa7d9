import { isWidget, type RecordedPage } from './recorded-page.js';

/** Where to look for a landmark, as parts of the window's height. */
const heights = [0.2, 0.35, 0.5, 0.65];

/**
 * Where a scrolled page is, told by an element in view: masked text is shorter than what it hides, so that the same
 * distance from the top is another place in the agent's view.
 */
export function scrolledTo(recorded: RecordedPage): Record<string, unknown> {
  const { page, mirror } = recorded;
  const { scrollX, scrollY, innerWidth, innerHeight } = window;
  const place = { source: 3, id: mirror.getId(page), x: scrollX, y: scrollY };
  if (scrollY < 1) return place;
  const seen = heights
    .map((part) => page.elementFromPoint(innerWidth / 2, innerHeight * part))
    .filter((element) => element !== null && mirror.getId(element) > 0 && !isWidget(element, recorded))
    .map((element) => ({ anchor: mirror.getId(element), box: element!.getBoundingClientRect() }));
  // The smallest says most exactly where we are.
  const landmark = seen.sort((one, other) => one.box.height - other.box.height)[0];
  return landmark === undefined ? place : { ...place, anchor: landmark.anchor, anchorTop: landmark.box.top };
}

/** Where the pointer is within what it points at, for the same reason. */
export function pointedAt(
  element: Element,
  { x = 0, y = 0 }: { x?: number; y?: number },
): { left: number; top: number } {
  const box = element.getBoundingClientRect();
  return { left: x - box.left, top: y - box.top };
}
