import type { FocusWatch } from './focus-watch.js';
import { gateMutation } from './gate-mutation.js';
import { isChoice, isFieldShown, isPageField, type PageField } from './page-fields.js';
import { pointedAt, scrolledTo } from './places-on-screen.js';
import { isChoosing, isClosed, isMeasuring } from './quiet-places.js';
import { isDocument, recordedElement, type RecordedPage } from './recorded-page.js';
import type { Change, PageEvent } from './rrweb-events.js';
import type { SteadyMasks } from './steady-masks.js';

const isFocusing = (type: number): boolean => type === 5 || type === 6;

/** An answer in a shown field, with the field's name, by which the walker and the relay judge it. */
export function answerIn(field: PageField, id: number): Record<string, unknown> {
  const isChecked = isChoice(field) && field.checked;
  return { source: 5, id, field: field.name, text: isChoice(field) ? 'on' : field.value, isChecked };
}

/**
 * The part of masking that needs the page: the walker sees numbers where this sees elements. It comes before the
 * walker and takes away; it never lets pass what the walker would hide.
 */
export function createPageGate(
  recorded: RecordedPage,
  masks: SteadyMasks,
  focus: FocusWatch,
): (event: PageEvent) => unknown {
  const element = (id: number): Element | null => recordedElement(recorded, id);

  const gateChange = (change: Change): unknown => {
    switch (change.source) {
      case 0: {
        if (change.adds.length > 0) focus.lookSoon();
        return gateMutation(change, recorded, masks);
      }
      case 1: {
        const positions = change.positions.flatMap((position) => {
          const place = element(position.id);
          if (place === null || isChoosing(place, recorded)) return [];
          return [{ ...position, ...pointedAt(place, position) }];
        });
        return { ...change, positions };
      }
      case 2: {
        if (isFocusing(change.type)) {
          focus.lookSoon();
          return undefined;
        }
        const place = element(change.id);
        if (place === null || isChoosing(place, recorded)) return undefined;
        return { ...change, ...pointedAt(place, change) };
      }
      case 3: {
        if (isDocument(recorded, change.id)) return scrolledTo(recorded);
        const place = element(change.id);
        return place !== null && !isMeasuring(place, recorded) && !isClosed(place, recorded)
          ? change
          : undefined;
      }
      case 5: {
        const field = element(change.id);
        return isPageField(field) && isFieldShown(field, recorded.policy)
          ? answerIn(field, change.id)
          : undefined;
      }
      default:
        return change;
    }
  };

  return (event) => {
    if (event.type !== 3) return event;
    const change = gateChange(event.data);
    return change === undefined ? undefined : { ...event, data: change };
  };
}
