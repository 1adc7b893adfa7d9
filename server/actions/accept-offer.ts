import type { Conversation } from '../conversations/conversation.js';
import { makeMove } from '../conversations/lifecycle.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

/**
 * The agent takes what they were offered. Decided under the conversation's lock: one claim wins.
 * @throws Refused (`offer_gone`) when it lapsed, was taken or was never theirs.
 */
export async function acceptOffer(
  { log, clock, presence }: Pick<Services, 'log' | 'clock' | 'presence'>,
  agent: StaffMember,
  conversationId: string,
): Promise<Conversation> {
  permit(may.serve(agent), 'Only agents can take conversations. Ask an admin for the agent role.');
  const { conversation } = await log.change({
    conversationId,
    commandId: newId(),
    author: agent.staffId,
    at: isoNow(clock),
    decide: (offered) => {
      if (!may.answerOffer(agent, offered)) {
        throw new Refused('offer_gone', 'This offer is gone: it ran out of time, or the resident left.');
      }
      const shown = { agentId: agent.staffId, agentName: agent.name };
      const { entries, patch } = makeMove(offered, 'offer-accepted', 'agent', shown);
      const acceptedAt = offered.acceptedAt ?? isoNow(clock);
      return {
        entries,
        patch: { ...patch, ...shown, acceptedAt, offerLapsesAt: null, reservedFor: null },
      };
    },
  });
  await presence.busySince(agent.staffId, isoNow(clock));
  return conversation;
}
