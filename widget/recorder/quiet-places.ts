import { closedPlaces } from '../../server/cobrowse/masking/policy.js';
import { isChoice, isFieldShown, isPageField } from './page-fields.js';
import { closestAcross } from './page-tree.js';
import type { RecordedPage } from './recorded-page.js';

/** Whether what comes and goes inside this element is nobody's business. */
export function isClosed(element: Element, { policy }: RecordedPage): boolean {
  if (closestAcross(element, closedPlaces) !== null) return true;
  const field = element.closest('select, textarea, datalist');
  return field !== null && !(isPageField(field) && isFieldShown(field, policy));
}

/** Whether an element's size or state could follow what a resident answers. */
export function isMeasuring(element: Element, { policy }: RecordedPage): boolean {
  return isPageField(element) || closestAcross(element, policy.maskedText.join(',')) !== null;
}

/** Where the place of the pointer is an answer. */
const choosingPlaces =
  'input, label, option, select[multiple], select[size], td, .govuk-radios__item, .govuk-checkboxes__item, ' +
  '[role="radio"], [role="checkbox"], [role="switch"], [role="option"], [role="gridcell"], [role="slider"], ' +
  '[aria-checked], [aria-selected], [aria-pressed]';

const sliding = new Set(['range', 'color']);

function controlIn(place: Element): Element | null {
  if (place instanceof HTMLLabelElement) return place.control;
  return place instanceof HTMLInputElement ? place : place.querySelector('input');
}

/** Whether to point here would be to choose: over a hidden radio button, the pointer alone tells the answer. */
export function isChoosing(element: Element, { policy }: RecordedPage): boolean {
  const place = closestAcross(element, choosingPlaces);
  if (place === null) return false;
  const control = controlIn(place);
  const isPlainField = control !== null && !isChoice(control);
  if (place instanceof HTMLLabelElement || place instanceof HTMLInputElement) {
    if (isPlainField && !(control instanceof HTMLInputElement && sliding.has(control.type))) return false;
    if (control === null) return false;
  }
  return !(isPageField(control) && isFieldShown(control, policy));
}
