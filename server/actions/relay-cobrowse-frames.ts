import { admitsFrame } from '../cobrowse/masking/admits-frame.js';
import { maskingPolicy } from '../cobrowse/masking/policy.js';
import { Refused } from '../lib/refused.js';
import type { CobrowseBatch } from '../protocol/cobrowse.js';
import type { Services } from './services.js';

/**
 * Checks that frames may pass: a granted session of this conversation, served now, and each frame
 * exactly what masking would leave of it. They are passed on and never kept.
 * @returns the id of the one agent who may see them.
 * @throws Refused (`cobrowse_unknown`) when nobody may see this page; `invalid` when a frame is not masked.
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
  const policy = maskingPolicy({ shownFields: session.shownFields });
  // A batch goes or is dropped whole: the viewer sees the gap and asks for a snapshot, where a lost frame would go unseen.
  if (!batch.frames.every((frame) => admitsFrame(frame, policy))) {
    throw new Refused(
      'invalid',
      'This page cannot be shown: something on it was not hidden as it should be.',
    );
  }
  return session.agentId;
}
