import type { Conversation } from './conversations/conversation.js';
import { Refused } from './lib/refused.js';
import type { StaffMember } from './protocol/http.js';
import type { SettingKind } from './protocol/settings.js';

type Staff = Pick<StaffMember, 'staffId' | 'roles'>;

const isHolder = (staff: Staff, conversation: Conversation): boolean =>
  conversation.agentId === staff.staffId;

const isConsulted = (staff: Staff, conversation: Conversation): boolean =>
  may.serve(staff) && conversation.consulted.some(({ staffId }) => staffId === staff.staffId);

/** Who may do what, a sentence each. Every action that staff can ask for asks here first. */
export const may = {
  /** Agents and supervisors serve residents. */
  serve: (staff: Staff): boolean => staff.roles.includes('agent') || staff.roles.includes('supervisor'),

  /** Supervisors read every conversation. */
  readEverything: (staff: Staff): boolean => staff.roles.includes('supervisor'),

  /** An agent reads what waits for anybody, what they hold or held and where they are asked; a supervisor everything. */
  readConversation: (staff: Staff, conversation: Conversation): boolean =>
    may.readEverything(staff) ||
    (may.serve(staff) &&
      (conversation.state === 'queued' || isHolder(staff, conversation) || isConsulted(staff, conversation))),

  /** Only the agent to whom it is offered answers an offer. */
  answerOffer: (staff: Staff, conversation: Conversation): boolean =>
    may.serve(staff) && conversation.state === 'offered' && isHolder(staff, conversation),

  /** The agent who holds it writes to the resident, and a supervisor who has joined. */
  writeIn: (staff: Staff, conversation: Conversation): boolean =>
    may.workOn(staff, conversation) ||
    (may.superviseFloor(staff) && conversation.guests.some(({ staffId }) => staffId === staff.staffId)),

  /** Those who advise on it speak beside it: its holder, whom they asked, and supervisors. */
  speakBeside: (staff: Staff, conversation: Conversation): boolean =>
    may.workOn(staff, conversation) || may.superviseFloor(staff) || isConsulted(staff, conversation),

  /** The agent who holds it passes it on; a supervisor moves any. */
  passOn: (staff: Staff, conversation: Conversation): boolean =>
    may.superviseFloor(staff) || (conversation.state === 'active' && may.workOn(staff, conversation)),

  /** Supervisors run the floor: who is on, who serves whom, joining in and taking over. */
  superviseFloor: (staff: Staff): boolean => staff.roles.includes('supervisor'),

  /** Only the agent who holds it co-browses in it and ends it. */
  workOn: (staff: Staff, conversation: Conversation): boolean =>
    may.serve(staff) && isHolder(staff, conversation),

  /** A note stays among staff: the holder adds one, and supervisors, and those whom a note has named. */
  addNote: (staff: Staff, conversation: Conversation, isNamed: boolean): boolean =>
    may.workOn(staff, conversation) || may.readEverything(staff) || (isNamed && may.serve(staff)),

  /** The agent who holds or held it, and supervisors, sort it: its tags. */
  sortOut: (staff: Staff, conversation: Conversation): boolean =>
    may.readEverything(staff) || may.workOn(staff, conversation),

  /** Those who serve residents say how a case stands. */
  changeCases: (staff: Staff): boolean => may.serve(staff),

  /** Those who run the floor and those who run the installation set teams, their hours, reasons and causes. */
  changeSettings: (staff: Staff): boolean =>
    staff.roles.includes('supervisor') || staff.roles.includes('admin'),

  /** Replies that others use too are kept by supervisors, editors and admins. */
  changeSharedReplies: (staff: Staff): boolean => may.changeSettings(staff) || staff.roles.includes('editor'),

  /** Whether `staff` may add, change or remove an item such as this: a personal reply is its writer's alone. */
  saveSetting: (staff: Staff, kind: SettingKind, body: object, ownerId: string | null): boolean => {
    if (kind !== 'canned-replies') return may.changeSettings(staff);
    const isPersonal = 'scope' in body && body.scope === 'personal';
    return isPersonal
      ? (ownerId === null || ownerId === staff.staffId) && may.serve(staff)
      : ownerId === null && may.changeSharedReplies(staff);
  },

  /** A reply of one's own is seen and changed by nobody else. */
  readReply: (staff: Staff, reply: { ownerId: string | null }): boolean =>
    reply.ownerId === null || reply.ownerId === staff.staffId,

  /** Admins read who changed what. */
  readChanges: (staff: Staff): boolean => staff.roles.includes('admin'),

  /** Admins add and list staff. */
  administerStaff: (staff: Staff): boolean => staff.roles.includes('admin'),
};

/** @throws Refused (`not_permitted`) with `sentence`. */
export function permit(allowed: boolean, sentence: string): void {
  if (!allowed) throw new Refused('not_permitted', sentence);
}
