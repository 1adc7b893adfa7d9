import { z } from 'zod';
import type { CobrowseBatch } from './cobrowse.js';
import type { CobrowseSession, ConversationSummary } from './conversation.js';
import { wrapUpOutcomes, type Entry } from './entries.js';
import {
  floorCommands,
  floorFacts,
  presenceStatuses,
  type FloorFacts,
  type FloorResults,
  type PresenceCause,
  type PresenceStatus,
} from './floor.js';
import type { StaffMember } from './http.js';
import { limits } from './limits.js';
import type { Acknowledgement } from './refusals.js';
import {
  workspaceCommands,
  workspaceFacts,
  type WorkspaceFacts,
  type WorkspaceResults,
} from './workspace.js';

const conversationId = z.uuid();
const entryId = z.uuid();
const seq = z.int().nonnegative();

export type { PresenceStatus } from './floor.js';

/** What the staff console may ask on the `/agent` namespace, each acknowledged. */
export const agentCommands = {
  ...workspaceCommands,
  'presence:set': z.object({ status: z.enum(presenceStatuses) }),
  'inbox:open': z.object({}),
  'offer:accept': z.object({ conversationId }),
  'offer:decline': z.object({ conversationId }),
  'message:send': z.object({ conversationId, id: entryId, text: z.string() }),
  'note:add': z.object({
    conversationId,
    id: entryId,
    text: z.string(),
    /** Whom it names. They are told, and may read the conversation. */
    mentions: z.array(z.uuid()).max(10).optional(),
  }),
  /** Ends the conversation if it is still active, and closes it. */
  'conversation:wrap-up': z.object({
    conversationId,
    id: entryId,
    /** The id of one of the council's wrap-up reasons. */
    reason: z.string().min(1).max(60),
    outcome: z.enum(wrapUpOutcomes).optional(),
    avoidableCause: z.string().trim().min(1).max(60).optional(),
    comment: z.string().trim().max(limits.commentCharacters).optional(),
  }),
  /** The entries after `after`; also how a conversation is opened to read. */
  'conversation:sync': z.object({ conversationId, after: seq }),
  'typing:set': z.object({ conversationId, typing: z.boolean() }),
  'entries:read': z.object({ conversationId, seq }),
  'cobrowse:ask': z.object({
    conversationId,
    purpose: z.string().trim().min(1).max(limits.purposeCharacters),
  }),
  /** Asks the resident's page for a full snapshot: on opening the view, and after a gap. */
  'cobrowse:snapshot': z.object({ conversationId }),
  'cobrowse:stop': z.object({ conversationId }),
  ...floorCommands,
} as const;

export interface Inbox {
  me: StaffMember;
  status: PresenceStatus;
  /** A conversation put to this agent and not yet answered. */
  offers: ConversationSummary[];
  mine: ConversationSummary[];
  /** The first of the queue; `conversations:list` has the rest. */
  queue: ConversationSummary[];
  /** How many wait in all. */
  queueTotal: number;
  /** Where a colleague asked this agent for advice, or which they have joined. */
  consults: ConversationSummary[];
  /** The last few that this agent closed; `conversations:list` has the rest. */
  closed: ConversationSummary[];
}

/** What each staff command is acknowledged with when it is not refused. */
export interface AgentResults extends FloorResults, WorkspaceResults {
  'presence:set': { status: PresenceStatus };
  'inbox:open': Inbox;
  'offer:accept': { conversation: ConversationSummary };
  'offer:decline': object;
  'message:send': { seq: number };
  'note:add': { seq: number };
  'conversation:wrap-up': { conversation: ConversationSummary };
  'conversation:sync': { conversation: ConversationSummary; entries: Entry[]; lastSeq: number };
  'typing:set': object;
  'entries:read': object;
  'cobrowse:ask': { cobrowse: CobrowseSession };
  'cobrowse:snapshot': object;
  'cobrowse:stop': object;
}

export type AgentCommands = {
  [Command in keyof typeof agentCommands]: (
    payload: z.input<(typeof agentCommands)[Command]>,
    acknowledge: (reply: Acknowledgement<AgentResults[Command]>) => void,
  ) => void;
};

/** What the staff console is told. */
export interface AgentFacts extends FloorFacts, WorkspaceFacts {
  'offer:made': (fact: { conversation: ConversationSummary }) => void;
  'offer:lapsed': (fact: { conversationId: string }) => void;
  /** An entry of a conversation that this agent holds, is offered, or is watching. */
  'entry:added': (entry: Entry) => void;
  /** To all staff, so that every list keeps up. */
  'state:changed': (fact: { conversation: ConversationSummary }) => void;
  'queue:changed': (fact: { waiting: number; longestWaitingSince: string | null }) => void;
  'presence:changed': (fact: {
    staffId: string;
    name: string;
    status: PresenceStatus;
    /** Left out when it was their own doing. */
    cause?: PresenceCause;
  }) => void;
  'typing:changed': (fact: { conversationId: string; from: 'resident'; typing: boolean }) => void;
  'entries:read': (fact: { conversationId: string; by: 'resident'; seq: number }) => void;
  /** How far the resident's browser has received. */
  'entries:received': (fact: { conversationId: string; by: 'resident'; seq: number }) => void;
  'cobrowse:changed': (fact: { conversationId: string; cobrowse: CobrowseSession | null }) => void;
  /** To the conversation's own agent alone. */
  'cobrowse:frames': (fact: CobrowseBatch & { conversationId: string }) => void;
}
export const agentFacts = [
  ...workspaceFacts,
  'offer:made',
  'offer:lapsed',
  'entry:added',
  'state:changed',
  'queue:changed',
  'presence:changed',
  'typing:changed',
  'entries:read',
  'entries:received',
  'cobrowse:changed',
  'cobrowse:frames',
  ...floorFacts,
] as const satisfies (keyof AgentFacts)[];
