import type {
  CobrowseSession,
  ConversationState,
  ConversationSummary,
  Language,
  NamedStaff,
  SafeguardingAlarm,
} from '../protocol/conversation.js';

/** A co-browse session with the agent it belongs to. */
export interface HeldCobrowse extends CobrowseSession {
  agentId: string;
}

/** Where a conversation stands: everything about it but its log. Times are ISO 8601 in UTC. */
export interface Conversation {
  id: string;
  channel: 'web-chat';
  language: Language;
  state: ConversationState;
  tags: string[];
  snoozedUntil: string | null;
  /** The resident's conversation before this one, in the same browser. */
  previousId: string | null;
  pageUrl: string | null;
  openedAt: string;
  waitingSince: string | null;
  closedAt: string | null;
  /** The agent who holds it, held it last, or to whom it is offered. */
  agentId: string | null;
  agentName: string | null;
  offerLapsesAt: string | null;
  /** The agent who let the last offer go, not to be offered it again before `passedUntil` if there is another. */
  passedBy: string | null;
  passedUntil: string | null;
  isSafeguarding: boolean;
  /** The reference of a message left out of hours. */
  leftMessage: string | null;
  alarm: SafeguardingAlarm | null;
  lastSeq: number;
  /** The seq of the resident's last message, and of the last one that the bot has dealt with. */
  residentSeq: number;
  botSeq: number;
  residentReadSeq: number;
  agentReadSeq: number;
  /** The start of the resident's first message. */
  firstMessage: string | null;
  lastMessage: ConversationSummary['lastMessage'];
  cobrowse: HeldCobrowse | null;
  /** The last intent that the bot understood, which names the team. */
  intent: string | null;
  teamId: string | null;
  /** The agent whom it was passed to: asked before anybody else, while they are on. */
  reservedFor: string | null;
  /** When it last joined the queue; `waitingSince`, when it first did, is its place in it. */
  queuedAt: string | null;
  /** When its team means to have accepted it: now, and as it first joined the queue. */
  waitDueAt: string | null;
  firstDueAt: string | null;
  acceptedAt: string | null;
  firstReplyAt: string | null;
  /** When the resident was last warned that it would be closed. */
  warnedAt: string | null;
  closedBecause: ClosedBecause | null;
  consulted: NamedStaff[];
  guests: NamedStaff[];
  residentReceivedSeq: number;
}

/** In the queue or being offered: the queue as residents know it. */
export function isWaiting({ state }: Pick<Conversation, 'state'>): boolean {
  return state === 'queued' || state === 'offered';
}

/** A conversation that ended by itself goes on when the resident writes again. */
export type ClosedBecause = 'resident-gone' | 'resident-silent';

/** Whether a message from the resident opens it again. */
export function canReturn({ state, closedBecause }: Conversation): boolean {
  return (state === 'closed' || state === 'wrap-up') && closedBecause !== null;
}

/** Whether the assistant answers: out of hours it goes on once a message is left. */
export function isWithBot({ state }: Pick<Conversation, 'state'>): boolean {
  return state === 'bot' || state === 'after-hours';
}

/** What a resident's browser and the agents are told of a co-browse session. */
export function visibleCobrowse({ cobrowse }: Conversation): CobrowseSession | null {
  if (!cobrowse) return null;
  const { sessionId, status, agentName, purpose, shownFields } = cobrowse;
  return { sessionId, status, agentName, purpose, shownFields };
}

/** The agent a resident may know of: the one who serves them now. */
export function servingAgentName(conversation: Conversation): string | null {
  return conversation.state === 'active' || conversation.state === 'wrap-up' ? conversation.agentName : null;
}

/** The conversation as the agents' lists show it. */
export function summaryOf(conversation: Conversation): ConversationSummary {
  return {
    conversationId: conversation.id,
    state: conversation.state,
    language: conversation.language,
    tags: conversation.tags,
    snoozedUntil: conversation.snoozedUntil,
    pageUrl: conversation.pageUrl,
    openedAt: conversation.openedAt,
    waitingSince: conversation.waitingSince,
    closedAt: conversation.closedAt,
    agentId: conversation.agentId,
    agentName: conversation.agentName,
    offerLapsesAt: conversation.offerLapsesAt,
    isSafeguarding: conversation.isSafeguarding,
    leftMessage: conversation.leftMessage,
    teamId: conversation.teamId,
    waitDueAt: isWaiting(conversation) ? conversation.waitDueAt : null,
    consulted: conversation.consulted,
    guests: conversation.guests,
    residentReceivedSeq: conversation.residentReceivedSeq,
    residentReadSeq: conversation.residentReadSeq,
    alarm: conversation.alarm,
    lastSeq: conversation.lastSeq,
    firstMessage: conversation.firstMessage,
    lastMessage: conversation.lastMessage,
    cobrowse: visibleCobrowse(conversation),
  };
}

/** The summary for staff who may not read the conversation: that it is there, and whose. */
export function withoutWords(summary: ConversationSummary): ConversationSummary {
  return { ...summary, alarm: null, firstMessage: null, lastMessage: null, cobrowse: null };
}
