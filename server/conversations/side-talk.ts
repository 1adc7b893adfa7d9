import { Refused } from '../lib/refused.js';
import type { SideTalk } from '../protocol/entries.js';
import type { StaffMember } from '../protocol/http.js';
import type { Conversation } from './conversation.js';

/** Words that staff say to each other beside a conversation, if it has not ended for good. */
export function sideTalk(
  speaker: StaffMember,
  conversation: Conversation,
  text: string,
  askedName?: string,
): SideTalk {
  if (conversation.state === 'closed') {
    throw new Refused('conversation_closed', 'This conversation has ended.');
  }
  return {
    kind: 'side-talk',
    from: 'agent',
    text,
    agentId: speaker.staffId,
    agentName: speaker.name,
    role: roleOf(speaker, conversation),
    ...(askedName === undefined ? {} : { askedName }),
  };
}

function roleOf({ staffId }: StaffMember, { agentId, consulted }: Conversation): SideTalk['role'] {
  if (agentId === staffId) return 'holder';
  return consulted.some((colleague) => colleague.staffId === staffId) ? 'colleague' : 'supervisor';
}
