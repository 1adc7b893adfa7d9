import type { WrapUpReason } from '../../server/protocol/entries.js';

/** Each reason as the agent chooses it, in the order shown. */
export const wrapUpWords: Record<WrapUpReason, { label: string; hint: string }> = {
  answered: { label: 'Answered', hint: 'They have what they came for' },
  'request-raised': { label: 'Request raised', hint: 'A request or report was made' },
  'passed-on': { label: 'Passed on', hint: 'Another team takes it from here' },
  'no-reply': { label: 'No reply', hint: 'They stopped answering' },
  'not-for-us': { label: 'Not for us', hint: 'Not a council service' },
};
