import type { Field, Worded } from '../form.js';

/** What each field of a form says for itself. */
export interface Asking {
  name: string;
  label: Worded;
  calledBy: string[];
  question: Worded;
  isOptional?: boolean;
  noticedAfter?: string;
}

/** A field whose value is shown as it is kept, unless said otherwise. */
export function field(
  asking: Asking,
  rest: Pick<Field, 'read' | 'notice'> & Partial<Pick<Field, 'choices' | 'isFreeText' | 'amend' | 'show'>>,
): Field {
  return {
    isFreeText: false,
    show: (value) => value,
    ...rest,
    ...asking,
    isOptional: asking.isOptional ?? false,
  };
}
