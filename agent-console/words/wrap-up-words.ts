import type { WrapUpOutcome } from '../../server/protocol/entries.js';

/** How it stands for the resident, in the order shown. */
export const outcomeWords: Record<WrapUpOutcome, string> = {
  resolved: 'Resolved',
  'follow-up': 'We follow up',
  signposted: 'Signposted elsewhere',
};
