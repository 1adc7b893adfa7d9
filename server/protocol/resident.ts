import { z } from 'zod';
import { cobrowseBatch } from './cobrowse.js';
import { languages, type CobrowseSession, type ConversationState, type Language } from './conversation.js';
import type { Entry } from './entries.js';
import { limits } from './limits.js';
import type { Acknowledgement } from './refusals.js';

const entryId = z.uuid();
const seq = z.int().nonnegative();
const optionalText = (characters: number) => z.string().trim().max(characters).optional();

/** Handshake of the `/resident` namespace. */
export const residentAuth = z.object({ token: z.string().min(20).max(100).optional() });

/** What a resident's browser may ask, each acknowledged. */
export const residentCommands = {
  /** Opens a conversation, or with a token resumes it, giving the entries after `after`. */
  'conversation:open': z.object({
    language: z.enum(languages).optional(),
    pageUrl: z.string().max(limits.pageUrlCharacters).optional(),
    after: seq.optional(),
    /** The token of the conversation that this browser had before, where it starts anew. */
    previousToken: z.string().min(20).max(100).optional(),
  }),
  'message:send': z.object({ id: entryId, text: z.string() }),
  'conversation:sync': z.object({ after: seq }),
  /** Asks for a person. */
  'agent:request': z.object({ reason: optionalText(limits.commentCharacters) }),
  'typing:set': z.object({ typing: z.boolean() }),
  'entries:read': z.object({ seq }),
  /** How far this browser has received, read or not. */
  'entries:received': z.object({ seq }),
  'conversation:end': z.object({}),
  'feedback:give': z.object({
    id: entryId,
    rating: z.int().min(1).max(5),
    comment: optionalText(limits.commentCharacters),
  }),
  'cobrowse:answer': z.object({ sessionId: z.uuid(), granted: z.boolean() }),
  'cobrowse:frames': cobrowseBatch,
  'cobrowse:stop': z.object({ sessionId: z.uuid() }),
} as const;

export interface QueuePlace {
  /** 1 is next. */
  position: number;
  /** The longer end of the estimate; null while there is too little to estimate from. */
  estimatedWaitSeconds: number | null;
  /** What the last hour says: half of waits from this place would fall between the two. */
  estimatedWait: { fromSeconds: number; toSeconds: number } | null;
}

export interface OpenedConversation {
  token: string;
  conversationId: string;
  language: Language;
  state: ConversationState;
  agentName: string | null;
  /** It ended because nobody wrote or was there: a message opens it again. */
  canReturn: boolean;
  queue: QueuePlace | null;
  cobrowse: CobrowseSession | null;
  /** The seq of the last entry in the log; more than the last of `entries` when there is more to sync. */
  lastSeq: number;
  entries: Entry[];
}

/** What each resident command is acknowledged with when it is not refused. */
export interface ResidentResults {
  'conversation:open': OpenedConversation;
  'message:send': { seq: number };
  'conversation:sync': { entries: Entry[]; lastSeq: number };
  'agent:request': { state: ConversationState };
  'typing:set': object;
  'entries:read': object;
  'entries:received': object;
  'conversation:end': object;
  'feedback:give': { seq: number };
  'cobrowse:answer': { cobrowse: CobrowseSession | null };
  'cobrowse:frames': object;
  'cobrowse:stop': object;
}

export type ResidentCommands = {
  [Command in keyof typeof residentCommands]: (
    payload: z.input<(typeof residentCommands)[Command]>,
    acknowledge: (reply: Acknowledgement<ResidentResults[Command]>) => void,
  ) => void;
};

/** What a resident's browser is told. */
export interface ResidentFacts {
  'entry:added': (entry: Entry) => void;
  'state:changed': (fact: {
    conversationId: string;
    state: ConversationState;
    agentName: string | null;
    canReturn: boolean;
  }) => void;
  'queue:changed': (fact: QueuePlace & { conversationId: string }) => void;
  'typing:changed': (fact: { conversationId: string; from: 'agent' | 'bot'; typing: boolean }) => void;
  'entries:read': (fact: { conversationId: string; by: 'agent'; seq: number }) => void;
  'cobrowse:changed': (fact: { conversationId: string; cobrowse: CobrowseSession | null }) => void;
  /** The agent's view lost its place or has just opened: send a full snapshot. */
  'cobrowse:snapshot-needed': (fact: { sessionId: string }) => void;
}
export const residentFacts = [
  'entry:added',
  'state:changed',
  'queue:changed',
  'typing:changed',
  'entries:read',
  'cobrowse:changed',
  'cobrowse:snapshot-needed',
] as const satisfies (keyof ResidentFacts)[];
