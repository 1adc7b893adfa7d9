import { readYesNo } from '../../short-replies.js';
import type { Field, Worded } from '../form.js';
import { field, type Asking } from './field.js';
import { oneLine } from './words.js';

const mostCharacters = 500;

/** A resident's own words. */
export function textField(asking: Asking, problem: Worded, leastLetters = 3): Field {
  return field(asking, {
    isFreeText: true,
    notice: () => null,
    read: ({ text }) => {
      const value = oneLine(text, mostCharacters);
      const letters = value.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      return letters < leastLetters || readYesNo(text) !== null ? { problem } : { value };
    },
  });
}
