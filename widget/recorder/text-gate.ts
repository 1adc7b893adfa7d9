import { MASK, SHOWN } from '../../server/cobrowse/masking/marks.js';
import type { MaskingPolicy } from '../../server/cobrowse/masking/policy.js';
import { isFieldShown } from './page-fields.js';
import { closestAcross } from './page-tree.js';
import type { TypedValues } from './typed-values.js';

function isAnswerShown(element: Element, policy: MaskingPolicy): boolean {
  const select = element instanceof HTMLOptionElement ? element.closest('select') : null;
  return select !== null && isFieldShown(select, policy);
}

function isPlaceShown(element: Element, policy: MaskingPolicy): boolean {
  if (closestAcross(element, policy.maskedText.join(',')) !== null) return isAnswerShown(element, policy);
  return closestAcross(element, policy.shownText.join(',')) !== null;
}

/**
 * Decides by the page itself whether a text may be seen, and signs it if so. Whatever the walker finds unsigned is
 * hidden, so that a text that never came past here is hidden too.
 */
export function createTextGate(
  page: Document,
  policy: MaskingPolicy,
  typed: TypedValues,
): (text: string, element: Element | null) => string {
  return (text, element) => {
    if (text.trim() === '') return text;
    if (element === null || element.ownerDocument !== page) return MASK;
    try {
      typed.includeRootOf(element);
      const words = text.replaceAll(SHOWN, '');
      return isPlaceShown(element, policy) && !typed.areEchoedIn(words) ? SHOWN + words : MASK;
    } catch {
      // A council's selector that the browser cannot read hides everything rather than nothing.
      return MASK;
    }
  };
}
