import { isShownField } from '../fields.js';
import { readId, readText } from '../readers.js';
import { maskShownValue } from '../text.js';
import type { SourceMask } from './source.js';

/**
 * An answer in a shown field, which the recorder names as `field`. An answer in any other field is no frame at all,
 * so that nobody can count its keystrokes.
 */
export const maskInput: SourceMask = (change, policy) => {
  const id = readId(change.id);
  const field = readText(change.field);
  if (id === undefined || field === undefined || !isShownField({ name: field }, policy)) return undefined;
  return {
    id,
    field,
    text: maskShownValue(readText(change.text) ?? ''),
    isChecked: change.isChecked === true,
  };
};
