import type { Change } from './change.js';
import type { Conversation } from './conversation.js';
import { makeMove } from './lifecycle.js';

/**
 * The resident writes again in a conversation that ended because they were away: to the agent who has
 * not wrapped it up yet, else to the assistant, which answers from here on and not what was said before.
 */
export function comeBack(conversation: Conversation): Change {
  const again = { closedBecause: null, closedAt: null, warnedAt: null };
  if (conversation.state === 'wrap-up') {
    const { entries, patch } = makeMove(conversation, 'returned-to-agent', 'resident');
    return { entries, patch: { ...patch, ...again } };
  }
  const { entries, patch } = makeMove(conversation, 'returned-to-bot', 'resident');
  const { lastSeq: botSeq } = conversation;
  return { entries, patch: { ...patch, ...again, agentId: null, agentName: null, botSeq } };
}
