import type { Conversation } from './conversations/conversation.js';
import { Refused } from './lib/refused.js';
import type { StaffMember } from './protocol/http.js';

type Staff = Pick<StaffMember, 'staffId' | 'roles'>;

const isHolder = (staff: Staff, conversation: Conversation): boolean =>
  conversation.agentId === staff.staffId;

/** Who may do what, a sentence each. Every action that staff can ask for asks here first. */
export const may = {
  /** Agents and supervisors serve residents. */
  serve: (staff: Staff): boolean => staff.roles.includes('agent') || staff.roles.includes('supervisor'),

  /** Supervisors read every conversation. */
  readEverything: (staff: Staff): boolean => staff.roles.includes('supervisor'),

  /** An agent reads what waits for anybody and what they hold or held; a supervisor reads everything. */
  readConversation: (staff: Staff, conversation: Conversation): boolean =>
    may.readEverything(staff) ||
    (may.serve(staff) && (conversation.state === 'queued' || isHolder(staff, conversation))),

  /** Only the agent to whom it is offered answers an offer. */
  answerOffer: (staff: Staff, conversation: Conversation): boolean =>
    may.serve(staff) && conversation.state === 'offered' && isHolder(staff, conversation),

  /** Only the agent who holds it writes in it, co-browses in it and ends it. */
  workOn: (staff: Staff, conversation: Conversation): boolean =>
    may.serve(staff) && isHolder(staff, conversation),

  /** Those who serve residents say how a case stands. */
  changeCases: (staff: Staff): boolean => may.serve(staff),

  /** Admins add and list staff. */
  administerStaff: (staff: Staff): boolean => staff.roles.includes('admin'),
};

/** @throws Refused (`not_permitted`) with `sentence`. */
export function permit(allowed: boolean, sentence: string): void {
  if (!allowed) throw new Refused('not_permitted', sentence);
}
