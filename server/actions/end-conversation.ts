import { joined, nothing } from '../conversations/change.js';
import { makeMove } from '../conversations/lifecycle.js';
import { stopCobrowse } from '../cobrowse/session.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import type { Services } from './services.js';

/** The resident ends the chat. If an agent serves it, it waits for their wrap-up. Ending twice is once. */
export async function endConversation(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  conversationId: string,
): Promise<void> {
  const at = isoNow(clock);
  await log.change({
    conversationId,
    commandId: newId(),
    author: 'resident',
    at,
    decide: (conversation) => {
      if (conversation.state === 'closed' || conversation.state === 'wrap-up') return nothing;
      if (conversation.state === 'active') {
        return joined(
          stopCobrowse(conversation, 'resident'),
          makeMove(conversation, 'ended-while-served', 'resident'),
        );
      }
      const left = { closedAt: at, agentId: null, agentName: null, offerLapsesAt: null };
      return joined(makeMove(conversation, 'ended-unserved', 'resident'), { entries: [], patch: left });
    },
  });
}
