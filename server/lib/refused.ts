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

/** More is asked for at once than may wait to be stored: what comes now is to come again a little later. */
export class Busy extends Refused {
  constructor(readonly retryAfterMs: number) {
    super('busy', 'Very many people are writing at this moment. Wait a few seconds, then send it again.');
  }
}
