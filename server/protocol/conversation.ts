/** The places a conversation can be. The moves between them are in `server/conversations/lifecycle.ts`. */
export const conversationStates = [
  'bot',
  /** The resident left a message out of hours; the assistant goes on answering until the team opens. */
  'after-hours',
  'queued',
  'offered',
  'active',
  'wrap-up',
  'closed',
] as const;
export type ConversationState = (typeof conversationStates)[number];

export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

/** A co-browse session as both sides see it. Frames are relayed and never stored; this is. */
export interface CobrowseSession {
  sessionId: string;
  status: 'asked' | 'granted';
  agentName: string;
  /** What the agent wants to help with, shown to the resident before they choose. */
  purpose: string;
  /** `name`s of the form fields whose answers the council lets the agent see; all others are masked. */
  shownFields: string[];
}

/** A member of staff, as others see them beside a conversation. */
export interface NamedStaff {
  staffId: string;
  name: string;
}

/** What made a conversation one of safeguarding. */
export interface SafeguardingAlarm {
  /** The id of the intent whose answer signposts. */
  rule: string;
  /** The beginning of the message that fired it. */
  text: string;
  at: string;
}

/** What an agent's lists show of a conversation. Times are ISO 8601 in UTC. */
export interface ConversationSummary {
  conversationId: string;
  state: ConversationState;
  language: Language;
  /** Words that staff sort by. */
  tags: string[];
  /** Out of the agent's way until then, or until the resident writes. */
  snoozedUntil: string | null;
  pageUrl: string | null;
  openedAt: string;
  /** When it joined the queue, whatever has happened since; null if it never did. */
  waitingSince: string | null;
  closedAt: string | null;
  /** The agent who holds it, or to whom it is offered. */
  agentId: string | null;
  agentName: string | null;
  offerLapsesAt: string | null;
  /** A safeguarding rule fired in this conversation: it goes first. */
  isSafeguarding: boolean;
  /** The reference of a message left out of hours: it waits for as long as it takes. */
  leftMessage: string | null;
  /** The team that it waits for or waited for; null until somebody asked for a person. */
  teamId: string | null;
  /** When it should be accepted by, from its team's target; null when it does not wait. */
  waitDueAt: string | null;
  /** Colleagues asked for advice, and supervisors who have joined. */
  consulted: NamedStaff[];
  guests: NamedStaff[];
  /** How far the resident's browser has received, and how far they have read. */
  residentReceivedSeq: number;
  residentReadSeq: number;
  /** The last message that fired a rule, and which; null too where a message is not theirs to read. */
  alarm: SafeguardingAlarm | null;
  lastSeq: number;
  /** The beginning of the resident's first message: what the queue and an offer show of it. */
  firstMessage: string | null;
  lastMessage: {
    from: 'resident' | 'bot' | 'agent' | 'system';
    text: string;
    at: string;
    /** Of an agent's message: whose it is. */
    agentId?: string;
    agentName?: string;
  } | null;
  cobrowse: CobrowseSession | null;
}
