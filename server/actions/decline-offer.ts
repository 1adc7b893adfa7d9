import { isoAfter, isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { Refused } from '../lib/refused.js';
import { may } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import { passedMilliseconds } from '../routing/choose-offers.js';
import { returnToQueue } from '../routing/queue.js';
import type { Services } from './services.js';

/**
 * The agent lets an offer go; the resident keeps their place and another agent is asked.
 * @throws Refused (`offer_gone`).
 */
export async function declineOffer(
  { log, clock, presence }: Pick<Services, 'log' | 'clock' | 'presence'>,
  agent: StaffMember,
  conversationId: string,
): Promise<void> {
  await log.change({
    conversationId,
    commandId: newId(),
    author: agent.staffId,
    at: isoNow(clock),
    decide: (offered) => {
      if (!may.answerOffer(agent, offered)) throw new Refused('offer_gone', 'This offer is already gone.');
      const { entries, patch } = returnToQueue(offered, 'offer-declined', 'agent');
      const passed = { passedBy: agent.staffId, passedUntil: isoAfter(clock, passedMilliseconds) };
      return { entries, patch: { ...patch, ...passed } };
    },
  });
  // Who says no is there: only silence sets an agent away.
  await presence.answered(agent.staffId);
}
