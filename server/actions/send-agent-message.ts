import { messageText } from '../conversations/message-text.js';
import { isoNow } from '../lib/clock.js';
import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { EntryBody } from '../protocol/entries.js';
import type { StaffMember } from '../protocol/http.js';
import { limits } from '../protocol/limits.js';
import type { Services } from './services.js';

interface Written {
  conversationId: string;
  id: string;
  text: string;
}

/**
 * Keeps the agent's message to the resident.
 * @throws Refused (`message_empty`, `message_too_long`, `not_permitted`, `conversation_closed`).
 */
export async function sendAgentMessage(
  services: Pick<Services, 'log' | 'clock'>,
  agent: StaffMember,
  written: Written,
): Promise<{ seq: number }> {
  const text = messageText(written.text, limits.messageCharacters);
  return append(services, agent, written, {
    kind: 'message',
    from: 'agent',
    text,
    agentId: agent.staffId,
    agentName: agent.name,
  });
}

/**
 * Keeps a note that only staff see.
 * @throws Refused (`message_empty`, `message_too_long`, `not_permitted`, `conversation_closed`).
 */
export async function addNote(
  services: Pick<Services, 'log' | 'clock'>,
  agent: StaffMember,
  written: Written,
): Promise<{ seq: number }> {
  const text = messageText(written.text, limits.noteCharacters);
  return append(services, agent, written, {
    kind: 'note',
    from: 'agent',
    text,
    agentId: agent.staffId,
    agentName: agent.name,
  });
}

async function append(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  agent: StaffMember,
  { conversationId, id }: Written,
  entry: EntryBody,
): Promise<{ seq: number }> {
  const { entries } = await log.change({
    conversationId,
    commandId: id,
    author: agent.staffId,
    at: isoNow(clock),
    decide: (conversation) => {
      permit(may.workOn(agent, conversation), 'Only the agent who holds a conversation can write in it.');
      const isOpen =
        conversation.state === 'active' || (entry.kind === 'note' && conversation.state === 'wrap-up');
      if (!isOpen)
        throw new Refused('conversation_closed', 'This conversation has ended. Wrap it up to close it.');
      return { entries: [entry] };
    },
  });
  return { seq: entries[0]?.seq ?? 0 };
}
