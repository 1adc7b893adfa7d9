import { answerCobrowse } from '../cobrowse/session.js';
import { visibleCobrowse } from '../conversations/conversation.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import type { CobrowseSession } from '../protocol/conversation.js';
import type { Services } from './services.js';

/** The resident lets the agent see their page, or not. @throws Refused (`cobrowse_unknown`). */
export async function answerToCobrowse(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  conversationId: string,
  { sessionId, granted }: { sessionId: string; granted: boolean },
): Promise<CobrowseSession | null> {
  const { conversation } = await log.change({
    conversationId,
    commandId: newId(),
    author: 'resident',
    at: isoNow(clock),
    decide: (conversation) => answerCobrowse(conversation, sessionId, granted),
  });
  return visibleCobrowse(conversation);
}
