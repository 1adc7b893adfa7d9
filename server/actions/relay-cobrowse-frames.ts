import { Refused } from '../lib/refused.js';
import type { CobrowseBatch } from '../protocol/cobrowse.js';
import type { Services } from './services.js';

/**
 * Checks that frames may pass: a granted session of this conversation, served now, and masked.
 * They are passed on and never kept.
 * @returns the id of the one agent who may see them.
 * @throws Refused (`cobrowse_unknown`, `not_permitted`).
 */
export async function relayCobrowseFrames(
  { conversations }: Pick<Services, 'conversations'>,
  conversationId: string,
  batch: CobrowseBatch,
): Promise<string> {
  const conversation = await conversations.byId(conversationId);
  const session = conversation?.cobrowse;
  const isLive =
    session?.sessionId === batch.sessionId &&
    session.status === 'granted' &&
    conversation?.state === 'active';
  if (!isLive) throw new Refused('cobrowse_unknown', 'Nobody is looking at this page.');
  return session.agentId;
}
