import { messageText } from '../conversations/message-text.js';
import { writtenByAgent } from '../conversations/written-by-agent.js';
import { isoNow } from '../lib/clock.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import { limits } from '../protocol/limits.js';
import type { Services } from './services.js';

/**
 * Keeps the agent's message to the resident.
 * @throws Refused (`message_empty`, `message_too_long`, `not_permitted`, `conversation_closed`).
 */
export async function sendAgentMessage(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  agent: StaffMember,
  { conversationId, id, text }: { conversationId: string; id: string; text: string },
): Promise<{ seq: number }> {
  const written = writtenByAgent(agent, 'message', messageText(text, limits.messageCharacters));
  const { entries } = await log.change({
    conversationId,
    commandId: id,
    kind: 'message',
    author: agent.staffId,
    at: isoNow(clock),
    decide: (conversation) => {
      permit(may.writeIn(agent, conversation), 'Only the agent who holds a conversation can write in it.');
      return written(conversation);
    },
  });
  return { seq: entries[0]?.seq ?? 0 };
}
