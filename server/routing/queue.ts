import type { Change } from '../conversations/change.js';
import type { Conversation } from '../conversations/conversation.js';
import { makeMove, type Move } from '../conversations/lifecycle.js';
import type { MoveCause } from '../protocol/entries.js';

/** Puts a conversation in the queue, behind those that came before it. */
export function joinQueue(conversation: Conversation, cause: MoveCause, at: string): Change {
  const { entries, patch } = makeMove(conversation, 'person-requested', cause);
  return { entries, patch: { ...patch, waitingSince: at } };
}

/** Puts a conversation back in the queue with the place it had: it came first, so it goes first. */
export function returnToQueue(
  conversation: Conversation,
  move: Extract<Move, 'offer-declined' | 'offer-lapsed' | 'agent-vanished'>,
  cause: MoveCause,
): Change {
  const { agentId, agentName } = conversation;
  const agent = agentId !== null && agentName !== null ? { agentId, agentName } : undefined;
  const { entries, patch } = makeMove(conversation, move, cause, agent);
  return {
    entries,
    patch: { ...patch, agentId: null, agentName: null, offerLapsesAt: null },
  };
}

/** 1 is next; null when it does not wait. `waiting` is in the order of service. */
export function positionOf(conversationId: string, waiting: Pick<Conversation, 'id'>[]): number | null {
  const place = waiting.findIndex(({ id }) => id === conversationId);
  return place === -1 ? null : place + 1;
}
