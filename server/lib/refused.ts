import type { RefusalCode } from '../protocol/refusals.js';

/** What else a person needs to put it right. */
export interface RefusedDetails {
  /** What is wrong with each field, by its name. */
  fields?: Record<string, string>;
  /** What somebody else has made of it meanwhile; null when it was removed. */
  latest?: object | null;
}

/** An expected "no": a code for the program and a sentence for the person. Not logged as a fault. */
export class Refused extends Error {
  readonly details: RefusedDetails;

  constructor(
    readonly code: RefusalCode,
    message: string,
    options: ErrorOptions & RefusedDetails = {},
  ) {
    super(message, options);
    this.name = 'Refused';
    const { fields, latest } = options;
    this.details = { ...(fields ? { fields } : {}), ...(latest === undefined ? {} : { latest }) };
  }
}

/** More is asked for at once than may wait to be stored: what comes now is to come again a little later. */
export class Busy extends Refused {
  constructor(readonly retryAfterMs: number) {
    super('busy', 'Very many people are writing at this moment. Wait a few seconds, then send it again.');
  }
}
