import { firstOf } from '../../../nlu/entities/find-entities.js';
import type { Field, Worded } from '../form.js';
import { field, type Asking } from './field.js';

/** A full UK postcode. */
export function postcodeField(asking: Pick<Asking, 'question'> & Partial<Asking>, example: string): Field {
  const problem: Worded = {
    en: `I need a full postcode, like ${example}. Check it and try again.`,
    cy: `Mae angen cod post llawn, fel ${example}. Gwiriwch ef a rhowch gynnig arall arni.`,
  };
  return field(
    {
      name: 'postcode',
      label: { en: 'Postcode', cy: 'Cod post' },
      calledBy: ['postcode', 'post code', 'postal code', 'cod post', 'côd post'],
      ...asking,
    },
    {
      notice: ({ entities }) => {
        const all = entities.filter(({ kind }) => kind === 'postcode');
        return all.length === 1 ? (firstOf(entities, 'postcode')?.value ?? null) : null;
      },
      read: ({ entities }) => {
        const found = firstOf(entities, 'postcode');
        return found ? { value: found.value } : { problem };
      },
    },
  );
}
