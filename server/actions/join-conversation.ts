import { nothing, type Change } from '../conversations/change.js';
import type { Conversation } from '../conversations/conversation.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

type Needs = Pick<Services, 'log' | 'clock'>;

/**
 * A supervisor writes to the resident beside the agent from now on; the resident is told who has come.
 * @throws Refused (`not_permitted`, `not_in_this_state`).
 */
export function joinConversation(
  needs: Needs,
  staff: StaffMember,
  conversationId: string,
): Promise<Conversation> {
  return attend(needs, staff, conversationId, (conversation) => {
    if (conversation.state !== 'active') {
      throw new Refused('not_in_this_state', 'You can join while an agent is serving the resident.');
    }
    if (may.writeIn(staff, conversation)) return nothing;
    const guests = [...conversation.guests, { staffId: staff.staffId, name: staff.name }];
    return { entries: [attendance(staff, 'joined')], patch: { guests } };
  });
}

/** They write no more. Leaving twice is once. */
export function leaveConversation(
  needs: Needs,
  staff: StaffMember,
  conversationId: string,
): Promise<Conversation> {
  return attend(needs, staff, conversationId, (conversation) => {
    const guests = conversation.guests.filter(({ staffId }) => staffId !== staff.staffId);
    if (guests.length === conversation.guests.length) return nothing;
    return { entries: [attendance(staff, 'left')], patch: { guests } };
  });
}

async function attend(
  { log, clock }: Needs,
  staff: StaffMember,
  conversationId: string,
  decide: (conversation: Conversation) => Change,
): Promise<Conversation> {
  permit(may.superviseFloor(staff), 'Only a supervisor can join a conversation.');
  const { conversation } = await log.change({
    conversationId,
    commandId: newId(),
    author: staff.staffId,
    at: isoNow(clock),
    decide,
  });
  return conversation;
}

function attendance(staff: StaffMember, act: 'joined' | 'left'): Change['entries'][number] {
  return { kind: 'attendance', from: 'system', act, agentId: staff.staffId, agentName: staff.name };
}
