import { nothing } from '../conversations/change.js';
import { joinQueue } from '../routing/queue.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import type { ConversationState } from '../protocol/conversation.js';
import { Refused } from '../lib/refused.js';
import type { Services } from './services.js';

/**
 * A resident asks for a person: the conversation joins the queue. Asking again changes nothing.
 * @throws Refused (`conversation_closed`).
 */
export async function requestAgent(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  conversationId: string,
): Promise<{ state: ConversationState }> {
  const at = isoNow(clock);
  const { conversation } = await log.change({
    conversationId,
    commandId: newId(),
    author: 'resident',
    at,
    decide: (conversation) => {
      if (conversation.state === 'closed' || conversation.state === 'wrap-up') {
        throw new Refused('conversation_closed', 'This chat has ended. Start a new one to talk to a person.');
      }
      return conversation.state === 'bot' ? joinQueue(conversation, 'resident', at) : nothing;
    },
  });
  return { state: conversation.state };
}
