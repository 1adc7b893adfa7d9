import type { Inbox, PresenceStatus } from '../../server/protocol/agent.js';
import type { CobrowseSession, ConversationSummary } from '../../server/protocol/conversation.js';
import type { Viewer, Wallboard } from '../../server/protocol/floor.js';
import type { Desk } from '../../server/protocol/workspace.js';
import type { Entry } from '../../server/protocol/entries.js';
import { emptyLog, mergeEntries, type ConversationLog } from './conversation-log.js';
import type { Connection, FloorState } from './floor-state.js';
import { viewOf } from './inbox-views.js';
import { withoutLogged, type Outbox } from './outbox.js';

// Each of these takes the floor as it was and gives it as it is after one thing happened.

export function withConnection(state: FloorState, connection: Connection): FloorState {
  return state.connection === connection ? state : { ...state, connection };
}

export function withNotice(state: FloorState, text: string): FloorState {
  return { ...state, notice: { id: (state.notice?.id ?? 0) + 1, text } };
}

export function withoutNotice(state: FloorState): FloorState {
  return { ...state, notice: null };
}

export function withOutbox(state: FloorState, change: (outbox: Outbox) => Outbox): FloorState {
  return { ...state, outbox: change(state.outbox) };
}

export function withPresence(state: FloorState, status: PresenceStatus): FloorState {
  return { ...state, status };
}

/** The lists anew, after connecting: whatever is in none of them is gone, save what is being read. */
export function withInbox(state: FloorState, inbox: Inbox): FloorState {
  const conversations = new Map<string, ConversationSummary>();
  const selected = state.selectedId === null ? undefined : state.conversations.get(state.selectedId);
  if (selected) conversations.set(selected.conversationId, selected);
  for (const conversation of [
    ...inbox.queue,
    ...inbox.closed,
    ...inbox.consults,
    ...inbox.mine,
    ...inbox.offers,
  ]) {
    conversations.set(conversation.conversationId, conversation);
  }
  const wasSetAway = state.isInboxKnown && state.status === 'available' && inbox.status === 'away';
  const next: FloorState = {
    ...state,
    me: inbox.me,
    connection: 'open',
    isInboxKnown: true,
    status: inbox.status,
    conversations,
    closedByMe: new Set(inbox.closed.map((conversation) => conversation.conversationId)),
    queueTotal: inbox.queueTotal,
    consults: new Set(inbox.consults.map((conversation) => conversation.conversationId)),
    residentTyping: new Set(),
    waiting: null,
  };
  return wasSetAway
    ? withNotice(
        next,
        'You were set to away while you were not connected. Set yourself available to be offered conversations.',
      )
    : next;
}

/** Of a long queue the list holds the first: who joins at its end is fetched when the list is read to there. */
function isBeyondQueueHeld(state: FloorState, joined: ConversationSummary): boolean {
  if (joined.state !== 'queued' || joined.isSafeguarding) return false;
  const held = [...state.conversations.values()].filter((one) => one.state === 'queued');
  const last = held.reduce(
    (latest, one) => (latest > (one.waitingSince ?? '') ? latest : (one.waitingSince ?? '')),
    '',
  );
  return held.length < state.queueTotal - 1 && (joined.waitingSince ?? '') > last && held.length >= 20;
}

/** More of a list, as it was read. */
export function withListed(state: FloorState, listed: readonly ConversationSummary[]): FloorState {
  const conversations = new Map(state.conversations);
  for (const one of listed) {
    if (!conversations.has(one.conversationId)) conversations.set(one.conversationId, one);
  }
  return { ...state, conversations };
}

function lastMoveSeq(log: ConversationLog): number {
  return log.entries.findLast((entry) => entry.kind === 'state')?.seq ?? 0;
}

/** A conversation as the server now tells it. One told before a move that the log already shows is out of date. */
export function withConversation(state: FloorState, told: ConversationSummary): FloorState {
  const { conversationId } = told;
  const known = state.conversations.get(conversationId);
  const log = state.logs.get(conversationId) ?? emptyLog;
  if (known && told.lastSeq < lastMoveSeq(log)) return state;

  const isBehind = known !== undefined && told.lastSeq < known.lastSeq;
  const conversation = isBehind ? { ...told, lastSeq: known.lastSeq, lastMessage: known.lastMessage } : told;
  const { staffId } = state.me;
  const wasMine = known?.agentId === staffId || told.agentId === staffId;
  const closedByMe =
    told.state === 'closed' && wasMine ? new Set(state.closedByMe).add(conversationId) : state.closedByMe;

  const conversations = new Map(state.conversations);
  const isShown =
    (viewOf(conversation, staffId, closedByMe) !== null &&
      (known || !isBeyondQueueHeld(state, conversation))) ||
    state.consults.has(conversationId) ||
    conversationId === state.selectedId;
  if (isShown) conversations.set(conversationId, conversation);
  else conversations.delete(conversationId);
  return { ...state, conversations, closedByMe };
}

/** Entries of one conversation's log, from a fact or from a sync. */
export function withEntries(
  state: FloorState,
  conversationId: string,
  entries: readonly Entry[],
): FloorState {
  const before = state.logs.get(conversationId);
  const log = mergeEntries(before ?? emptyLog, entries);
  if (log === before) return state;
  const logs = new Map(state.logs).set(conversationId, log);
  const logFaults = new Map(state.logFaults);
  logFaults.delete(conversationId);
  const residentTyping = new Set(state.residentTyping);
  if (entries.some((entry) => entry.from === 'resident')) residentTyping.delete(conversationId);
  return {
    ...state,
    logs,
    logFaults,
    residentTyping,
    outbox: withoutLogged(state.outbox, entries),
    conversations: withLastEntry(state.conversations, conversationId, entries.at(-1)),
  };
}

function withLastEntry(
  conversations: FloorState['conversations'],
  conversationId: string,
  entry: Entry | undefined,
): FloorState['conversations'] {
  const known = conversations.get(conversationId);
  if (!known || !entry || entry.seq <= known.lastSeq) return conversations;
  const lastMessage =
    entry.kind === 'message'
      ? {
          from: entry.from,
          text: entry.text,
          at: entry.at,
          ...(entry.from === 'agent' && { agentId: entry.agentId, agentName: entry.agentName }),
        }
      : known.lastMessage;
  return new Map(conversations).set(conversationId, { ...known, lastSeq: entry.seq, lastMessage });
}

export function withLogFault(state: FloorState, conversationId: string, message: string): FloorState {
  return { ...state, logFaults: new Map(state.logFaults).set(conversationId, message) };
}

/** An offer that was not answered in time; where it went next is told to all staff separately. */
export function withOfferLapsed(state: FloorState, conversationId: string): FloorState {
  const offer = state.conversations.get(conversationId);
  const isStillOffered = offer?.state === 'offered' && offer.agentId === state.me.staffId;
  if (!isStillOffered) return state;
  const queued = { ...offer, state: 'queued' as const, agentId: null, agentName: null, offerLapsesAt: null };
  return { ...state, conversations: new Map(state.conversations).set(conversationId, queued) };
}

export function withCobrowse(
  state: FloorState,
  conversationId: string,
  cobrowse: CobrowseSession | null,
): FloorState {
  const conversation = state.conversations.get(conversationId);
  if (!conversation) return state;
  return {
    ...state,
    conversations: new Map(state.conversations).set(conversationId, { ...conversation, cobrowse }),
  };
}

export function withResidentTyping(state: FloorState, conversationId: string, typing: boolean): FloorState {
  if (state.residentTyping.has(conversationId) === typing) return state;
  const residentTyping = new Set(state.residentTyping);
  if (typing) residentTyping.add(conversationId);
  else residentTyping.delete(conversationId);
  return { ...state, residentTyping };
}

export function withReadByResident(state: FloorState, conversationId: string, seq: number): FloorState {
  const readTo = Math.max(seq, state.readByResident.get(conversationId) ?? 0);
  return { ...state, readByResident: new Map(state.readByResident).set(conversationId, readTo) };
}

export function withSeen(state: FloorState, conversationId: string, seq: number): FloorState {
  if (seq <= (state.seen.get(conversationId) ?? 0)) return state;
  return { ...state, seen: new Map(state.seen).set(conversationId, seq) };
}

export function withSelected(state: FloorState, selectedId: string | null): FloorState {
  return state.selectedId === selectedId ? state : { ...state, selectedId };
}

export function withWaiting(state: FloorState, waiting: number): FloorState {
  return { ...state, waiting, queueTotal: waiting };
}

export function withDesk(state: FloorState, desk: Desk): FloorState {
  return { ...state, desk };
}

export function withWallboard(state: FloorState, wallboard: Wallboard | null): FloorState {
  return { ...state, wallboard };
}

export function withViewers(
  state: FloorState,
  conversationId: string,
  viewers: readonly Viewer[],
): FloorState {
  return { ...state, viewers: new Map(state.viewers).set(conversationId, viewers) };
}

/** A note names this agent, or they have read those that did. */
export function withMention(state: FloorState, conversationId: string, isUnread: boolean): FloorState {
  if (state.mentions.has(conversationId) === isUnread) return state;
  const mentions = new Set(state.mentions);
  if (isUnread) mentions.add(conversationId);
  else mentions.delete(conversationId);
  return { ...state, mentions };
}

/** A colleague asks for advice, or does no more. */
export function withConsult(state: FloorState, conversationId: string, isAsked: boolean): FloorState {
  const consults = new Set(state.consults);
  if (isAsked) consults.add(conversationId);
  else consults.delete(conversationId);
  return { ...state, consults };
}
