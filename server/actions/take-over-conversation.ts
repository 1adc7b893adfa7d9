import { stopCobrowse } from '../cobrowse/session.js';
import { joined, nothing } from '../conversations/change.js';
import type { Conversation } from '../conversations/conversation.js';
import { makeMove } from '../conversations/lifecycle.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

/**
 * A supervisor takes a conversation over, whoever held it or whether anybody did.
 * @throws Refused (`not_permitted`, `not_in_this_state`).
 */
export async function takeOverConversation(
  { log, clock, presence }: Pick<Services, 'log' | 'clock' | 'presence'>,
  staff: StaffMember,
  conversationId: string,
): Promise<Conversation> {
  const at = isoNow(clock);
  const { conversation } = await log.change({
    conversationId,
    commandId: newId(),
    author: staff.staffId,
    at,
    decide: (conversation) => {
      permit(may.superviseFloor(staff), 'Only a supervisor can take a conversation over.');
      if (conversation.state === 'active' && conversation.agentId === staff.staffId) return nothing;
      const shown = { agentId: staff.staffId, agentName: staff.name };
      const { entries, patch } = makeMove(conversation, 'taken-over', 'agent', shown);
      const taken = {
        ...shown,
        acceptedAt: conversation.acceptedAt ?? at,
        offerLapsesAt: null,
        reservedFor: null,
        consulted: conversation.consulted.filter(({ staffId }) => staffId !== staff.staffId),
        guests: conversation.guests.filter(({ staffId }) => staffId !== staff.staffId),
      };
      return joined({ entries, patch: { ...patch, ...taken } }, stopCobrowse(conversation, 'system'));
    },
  });
  // What they hold is found out when they vanish, as with anybody.
  await presence.keep(staff.staffId, at);
  return conversation;
}
