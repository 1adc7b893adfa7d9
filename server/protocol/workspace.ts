import { z } from 'zod';
import type { ConversationState, ConversationSummary, Language } from './conversation.js';
import type { AnswerLink, Entry } from './entries.js';
import type { caseStatuses } from './http.js';
import type { CannedReply } from './settings.js';

const conversationId = z.uuid();
const entryId = z.uuid();

/** The lists of the console that come a page at a time. What is mine comes with `inbox:open`. */
export const listViews = ['queue', 'team', 'all', 'mentions', 'closed', 'search'] as const;
export type ListView = (typeof listViews)[number];

/** A tag is words of a few letters: it stands in a list beside others. */
export const tag = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(30)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} '’-]*$/u, 'use letters, numbers, spaces and hyphens');

/** What the desk of an agent asks beside the conversation itself. */
export const workspaceCommands = {
  /** One page of a list, from `after`, which is the `next` of the page before. */
  'conversations:list': z.object({
    view: z.enum(listViews),
    query: z.string().trim().max(200).optional(),
    after: z.string().max(200).optional(),
  }),
  /** Puts these tags in the place of those it has. */
  'conversation:tag': z.object({ conversationId, id: entryId, tags: z.array(tag).max(10) }),
  /** Out of the way until a time, or until the resident writes; null brings it back. */
  'conversation:snooze': z.object({ conversationId, id: entryId, until: z.iso.datetime().nullable() }),
  /** What is known beside the words: earlier conversations, cases. */
  'context:read': z.object({ conversationId }),
  /** Published answers for what the resident wrote last, or for `query`. */
  'answers:suggest': z.object({ conversationId, query: z.string().trim().max(200).optional() }),
  'cause:suggest': z.object({ conversationId }),
  /** The agent has read the notes that name them in this conversation. */
  'mentions:read': z.object({ conversationId }),
  /** The council's lists that an agent works with. */
  'desk:open': z.object({}),
  /** Who can be named in a note. */
  'colleagues:list': z.object({}),
} as const;

export interface ListPage {
  conversations: ConversationSummary[];
  /** How many there are in all; null where counting would mean reading them. */
  total: number | null;
  /** What to ask for the next page with; null on the last. */
  next: string | null;
}

export interface EarlierConversation {
  conversationId: string;
  state: ConversationState;
  openedAt: string;
  firstMessage: string | null;
  agentName: string | null;
  tags: string[];
}

export interface KnownCase {
  reference: string;
  title: string;
  status: (typeof caseStatuses)[number];
  filedAt: string;
}

export interface SuggestedAnswer {
  intent: string;
  title: string;
  /** As it goes into a reply: plain text. */
  text: string;
  links: AnswerLink[];
  language: Language;
  /** Calibrated probability, 0 to 1; null where the words were found and not the meaning. */
  confidence: number | null;
}

export interface SuggestedCause {
  cause: string;
  /** What in the conversation speaks for it, in words for the agent. */
  because: string;
}

export interface Colleague {
  staffId: string;
  name: string;
}

/** What the council has set that an agent's desk shows. */
export interface Desk {
  wrapUpReasons: { id: string; label: string; hint: string }[];
  avoidableCauses: { id: string; label: string; hint: string }[];
  /** Those that this agent may use. */
  cannedReplies: CannedReply[];
  teams: { teamId: string; name: string; isMine: boolean; isWrapUpFirst: boolean }[];
  /** In how many conversations unread notes name this agent. */
  unreadMentions: number;
}

export interface WorkspaceResults {
  'desk:open': Desk;
  'conversations:list': ListPage;
  'conversation:tag': { conversation: ConversationSummary };
  'conversation:snooze': { conversation: ConversationSummary };
  /** Earlier conversations of the same browser, newest first, and the cases of them all. */
  'context:read': { earlier: EarlierConversation[]; cases: KnownCase[] };
  'answers:suggest': { answers: SuggestedAnswer[] };
  'cause:suggest': { suggestion: SuggestedCause | null };
  'mentions:read': object;
  'colleagues:list': { colleagues: Colleague[] };
}

export interface WorkspaceFacts {
  /** To whoever a note names. */
  'mention:made': (fact: { conversation: ConversationSummary; note: Entry }) => void;
}
export const workspaceFacts = ['mention:made'] as const satisfies (keyof WorkspaceFacts)[];
