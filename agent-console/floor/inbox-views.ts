import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { FloorState } from './floor-state.js';

export type InboxView = 'offers' | 'mine' | 'snoozed' | 'consults' | 'queue' | 'closed';
export type InboxViews = Record<InboxView, ConversationSummary[]>;

export const closedShown = 50;

/** Which list a conversation stands in for this agent; null if in none. */
export function viewOf(
  conversation: ConversationSummary,
  myId: string,
  closedByMe: ReadonlySet<string>,
): InboxView | null {
  const isMine = conversation.agentId === myId;
  switch (conversation.state) {
    case 'queued':
      return 'queue';
    case 'offered':
      // One that is put to a colleague still waits: the resident has nobody yet.
      return isMine ? 'offers' : 'queue';
    case 'active':
    case 'wrap-up':
      return isMine ? 'mine' : null;
    case 'closed':
      return closedByMe.has(conversation.conversationId) ? 'closed' : null;
    case 'bot':
    case 'after-hours':
      return null;
  }
}

/** Out of the agent's way for now. */
export const isSnoozed = ({ snoozedUntil, state }: ConversationSummary, now: number): boolean =>
  state === 'active' && snoozedUntil !== null && Date.parse(snoozedUntil) > now;

const byTime = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '');

/** The queue's order: safeguarding first, then first come first served. */
export function byPlaceInQueue(a: ConversationSummary, b: ConversationSummary): number {
  return Number(b.isSafeguarding) - Number(a.isSafeguarding) || byTime(a.waitingSince, b.waitingSince);
}

/** The agent's lists, each in its order. Mine keeps still: a new message never moves what the hand is about to press. */
export function inboxViews(state: FloorState, now: number): InboxViews {
  const views: InboxViews = { offers: [], mine: [], snoozed: [], consults: [], queue: [], closed: [] };
  for (const conversation of state.conversations.values()) {
    const view = viewOf(conversation, state.me.staffId, state.closedByMe);
    if (view === 'mine' && isSnoozed(conversation, now)) views.snoozed.push(conversation);
    else if (view) views[view].push(conversation);
    else if (state.consults.has(conversation.conversationId)) views.consults.push(conversation);
  }
  views.offers.sort((a, b) => byTime(a.offerLapsesAt, b.offerLapsesAt));
  views.mine.sort((a, b) => byTime(a.waitingSince ?? a.openedAt, b.waitingSince ?? b.openedAt));
  views.snoozed.sort((a, b) => byTime(a.snoozedUntil, b.snoozedUntil));
  views.consults.sort((a, b) => byTime(a.openedAt, b.openedAt));
  views.queue.sort(byPlaceInQueue);
  views.closed.sort((a, b) => byTime(b.closedAt, a.closedAt));
  views.closed = views.closed.slice(0, closedShown);
  return views;
}
