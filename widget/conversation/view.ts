import type { CobrowseSession, ConversationState } from '../../server/protocol/conversation.js';
import type { QueuePlace } from '../../server/protocol/resident.js';
import type { Problem } from './connection.js';
import { emptyLog, type Log } from './log.js';
import type { Outbox } from './outbox.js';

/** What a problem is about, and so where it is shown. */
export type ProblemPlace = 'message' | 'person' | 'end' | 'feedback' | 'cobrowse';

/** Everything that the panel shows. */
export interface ConversationView {
  connection: 'idle' | 'connecting' | 'connected' | 'lost';
  /** Null until the resident has sent something. */
  conversationId: string | null;
  state: ConversationState;
  agentName: string | null;
  /** It ended because nobody was there: it goes on when the resident writes. */
  canReturn: boolean;
  queue: QueuePlace | null;
  cobrowse: CobrowseSession | null;
  typing: 'agent' | 'bot' | null;
  log: Log;
  outbox: Outbox;
  /** The server is there and cannot save anything: what waits is tried again until it can. */
  isUnavailable: boolean;
  /** Whether the entries from before this page are all here; only later ones are news. */
  isCaughtUp: boolean;
  isAskingForPerson: boolean;
  /** A file is on its way. */
  isAttaching: boolean;
  problems: Partial<Record<ProblemPlace, Problem>>;
}

/** The view before there is a conversation. */
export const noConversation = {
  conversationId: null,
  state: 'bot',
  agentName: null,
  canReturn: false,
  queue: null,
  cobrowse: null,
  typing: null,
  log: emptyLog,
  isCaughtUp: true,
  isAskingForPerson: false,
  isAttaching: false,
  problems: {},
} satisfies Partial<ConversationView>;

/** Over for good: not when a message would open it again. */
export const isOver = ({ state, canReturn }: Pick<ConversationView, 'state' | 'canReturn'>): boolean =>
  hasEnded(state) && !canReturn;

/** To a resident, the agent's wrap-up is already the end. */
export const hasEnded = (state: ConversationState): boolean => state === 'wrap-up' || state === 'closed';

export const isWaiting = (state: ConversationState): boolean => state === 'queued' || state === 'offered';
