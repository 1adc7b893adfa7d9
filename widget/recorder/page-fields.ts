import { isShownField } from '../../server/cobrowse/masking/fields.js';
import type { MaskingPolicy } from '../../server/cobrowse/masking/policy.js';

export type PageField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isPageField = (node: unknown): node is PageField =>
  node instanceof HTMLInputElement ||
  node instanceof HTMLTextAreaElement ||
  node instanceof HTMLSelectElement;

/** Whether the agent may see the answer in this field. */
export function isFieldShown(field: PageField, policy: MaskingPolicy): boolean {
  // rrweb's mark on a password that the resident chose to look at.
  if (field.hasAttribute('data-rr-is-password')) return false;
  const { name, id, type } = field;
  return isShownField({ name, id, type, autocomplete: field.getAttribute('autocomplete') ?? '' }, policy);
}

export const isChoice = (field: unknown): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');
