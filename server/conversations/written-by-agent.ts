import { Refused } from '../lib/refused.js';
import type { AgentMessage, Note } from '../protocol/entries.js';
import type { StaffMember } from '../protocol/http.js';
import type { Decide } from './change.js';

/** An agent's message or note, if the conversation is open to it. */
export function writtenByAgent(agent: StaffMember, kind: 'message' | 'note', text: string): Decide {
  const entry: AgentMessage | Note = {
    kind,
    from: 'agent',
    text,
    agentId: agent.staffId,
    agentName: agent.name,
  };
  return (conversation) => {
    // A note may still be added while the wrap-up is being written.
    const isOpen = conversation.state === 'active' || (kind === 'note' && conversation.state === 'wrap-up');
    if (!isOpen)
      throw new Refused('conversation_closed', 'This conversation has ended. Wrap it up to close it.');
    return { entries: [entry] };
  };
}
