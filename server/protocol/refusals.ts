/** Every code with which a command can be refused. Closed: a new one is a change of contract. */
export const refusalCodes = [
  'invalid',
  'message_empty',
  'message_too_long',
  'conversation_unknown',
  'conversation_closed',
  'id_taken',
  'not_signed_in',
  'not_permitted',
  'offer_gone',
  'changed_meanwhile',
  'file_refused',
  'not_in_this_state',
  'cobrowse_unknown',
  'rate_limited',
  'busy',
  'unavailable',
  'fault',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  code: RefusalCode;
  /** A sentence that a person can act on. */
  message: string;
  /** With `busy`: when to send again, with the same id. */
  retryAfterMs?: number;
}

/** What acknowledges every command. */
export type Acknowledgement<Result extends object = object> =
  ({ ok: true } & Result) | { ok: false; error: Refusal };
