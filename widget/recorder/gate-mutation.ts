import { changedStyle } from './changed-styles.js';
import { isChoosing, isClosed, isMeasuring } from './quiet-places.js';
import { isDocument, recordedElement, type RecordedPage } from './recorded-page.js';
import type { Attributes, Mutation } from './rrweb-events.js';
import type { SteadyMasks } from './steady-masks.js';

const quietNames = new Set(['class', 'hidden', 'disabled', 'readonly', 'required', 'type', 'aria-invalid']);

/** What may be told of a field or another place that measures an answer: that it is there, and its classes. */
function quietAttributes(element: Element, attributes: Attributes): Attributes {
  const quiet = Object.fromEntries(Object.entries(attributes).filter(([name]) => quietNames.has(name)));
  if (!('style' in attributes) || !(element instanceof HTMLElement)) return quiet;
  const { display, visibility } = element.style;
  return { ...quiet, style: { display: display || false, visibility: visibility || false } };
}

function shownAttributes(element: Element, attributes: Attributes, recorded: RecordedPage): Attributes {
  const { class: names, ...rest } = attributes;
  // Classes follow what is chosen, where the control itself is hidden.
  const telling = names !== undefined && isChoosing(element, recorded) ? rest : attributes;
  return isMeasuring(element, recorded) ? quietAttributes(element, telling) : telling;
}

/** Leaves out of a change what is not the page's, and what follows a resident's typing. */
export function gateMutation(
  change: Mutation,
  recorded: RecordedPage,
  masks: SteadyMasks,
): Mutation | undefined {
  if (change.isAttachIframe) return undefined;
  const styles = new Set<number>();
  const known = new Map<number, boolean>();
  const look = (parentId: number): boolean => {
    if (isDocument(recorded, parentId)) return true;
    const parent = recordedElement(recorded, parentId);
    if (parent instanceof HTMLStyleElement) styles.add(parentId);
    return parent !== null && !(parent instanceof HTMLStyleElement) && !isClosed(parent, recorded);
  };
  /** A thousand new rows have one parent. */
  const isOpen = (parentId: number): boolean => {
    const isIt = known.get(parentId) ?? look(parentId);
    known.set(parentId, isIt);
    return isIt;
  };
  const open: Mutation = {
    ...change,
    adds: change.adds.filter(({ parentId }) => isOpen(parentId)),
    removes: change.removes.filter(({ parentId }) => isOpen(parentId)),
    texts: change.texts.filter(({ id }) =>
      isOpen(recorded.mirror.getId(recorded.mirror.getNode(id)?.parentNode)),
    ),
    attributes: change.attributes.flatMap(({ id, attributes }) => {
      const element = recordedElement(recorded, id);
      if (element === null || (element.parentElement && isClosed(element.parentElement, recorded))) return [];
      return [{ id, attributes: shownAttributes(element, attributes, recorded) }];
    }),
  };
  for (const { node } of open.adds) styles.delete(node.id);
  const steady = masks.steady(open);
  const attributes = [...steady.attributes, ...[...styles].flatMap((id) => changedStyle(id, recorded))];
  return { ...steady, attributes };
}
