import type { Conversation } from '../conversations/conversation.js';
import { isoNow } from '../lib/clock.js';
import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

/**
 * Puts a conversation out of its agent's way until a time, or brings it back. The resident's next
 * message brings it back too.
 * @throws Refused (`not_permitted`; `not_in_this_state` when it is not being served).
 */
export async function snoozeConversation(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  agent: StaffMember,
  { conversationId, id, until }: { conversationId: string; id: string; until: string | null },
): Promise<Conversation> {
  const at = isoNow(clock);
  if (until !== null && until <= at) throw new Refused('invalid', 'Choose a time that is still to come.');
  const { conversation } = await log.change({
    conversationId,
    commandId: id,
    kind: 'snooze',
    author: agent.staffId,
    at,
    decide: (snoozed) => {
      permit(may.workOn(agent, snoozed), 'Only the agent who holds a conversation can snooze it.');
      if (snoozed.state !== 'active') {
        throw new Refused('not_in_this_state', 'Only a conversation that you are serving can be snoozed.');
      }
      return {
        entries: [{ kind: 'snooze', from: 'agent', until, agentId: agent.staffId, agentName: agent.name }],
        patch: { snoozedUntil: until },
      };
    },
  });
  return conversation;
}
