import type { Intent } from '../intent.js';

/** Something for an editor to look at. A fault stops publishing; a warning does not. */
export interface Finding {
  /** Where the intent stands: `bins/missed-collection.yml`. */
  file: string;
  field: string;
  /** What is wrong and how to put it right. */
  message: string;
  isFault: boolean;
}

export const fileOf = ({ id }: Pick<Intent, 'id'>): string => `${id.replace('.', '/')}.yml`;

export function fault(intent: Intent, field: string, message: string): Finding {
  return { file: fileOf(intent), field, message, isFault: true };
}

export function warning(intent: Intent, field: string, message: string): Finding {
  return { ...fault(intent, field, message), isFault: false };
}
