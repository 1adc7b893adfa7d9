import type { RefusalCode } from '../protocol/refusals.js';

/** An expected "no": a code for the program and a sentence for the person. Not logged as a fault. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Refused';
  }
}
