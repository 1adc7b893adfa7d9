import { z } from 'zod';
import type { ConversationSummary } from './conversation.js';
import { limits } from './limits.js';

const conversationId = z.uuid();
const staffId = z.uuid();
const entryId = z.uuid();
/** A team's id is the word that intents name it by, such as `revenues`. */
const teamId = z.string().min(1).max(60);
const note = z.string().trim().max(limits.noteCharacters);

export const presenceStatuses = ['available', 'away'] as const;
export type PresenceStatus = (typeof presenceStatuses)[number];

/** Why somebody's status changed when it was not by their own hand. */
export type PresenceCause = 'missed-offers' | 'vanished' | 'supervisor';

/** What the staff console may ask of the floor as a whole, and of conversations that change hands. */
export const floorCommands = {
  /** Whom a conversation can be passed to, and who is on. */
  'floor:open': z.object({}),
  /** The live figures; from then on `wallboard:changed` comes to this socket. */
  'wallboard:open': z.object({}),
  'wallboard:close': z.object({}),
  /** A supervisor sets an agent available or away. */
  'presence:change': z.object({ staffId, status: z.enum(presenceStatuses) }),
  /** Passes a conversation on; its place in the queue is the one it came with. A supervisor moves any. */
  'conversation:transfer': z.object({
    conversationId,
    id: entryId,
    to: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('agent'), staffId }),
      z.object({ kind: z.literal('team'), teamId }),
    ]),
    /** Staff only; what the next agent needs to know. */
    note: note.optional(),
  }),
  /** Gives a conversation back to the queue it came from. */
  'conversation:requeue': z.object({ conversationId, id: entryId, note: note.optional() }),
  /** A supervisor takes a conversation over, whoever held it. */
  'conversation:take-over': z.object({ conversationId }),
  /** A supervisor writes to the resident beside the agent; the resident is told who has joined. */
  'conversation:join': z.object({ conversationId }),
  'conversation:leave': z.object({ conversationId }),
  /** The conversation on this socket's screen, for the signal to others; null for none. */
  'conversation:view': z.object({ conversationId: conversationId.nullable() }),
  /** Brings a colleague into the conversation's side-talk, which the resident never sees. */
  'consult:ask': z.object({ conversationId, id: entryId, staffId, text: note.min(1) }),
  /** Ends it: the holder for everybody, a colleague for themselves. */
  'consult:end': z.object({ conversationId }),
  /** Words between staff: the holder and who they consult, or a supervisor who whispers. */
  'side-talk:send': z.object({ conversationId, id: entryId, text: note.min(1) }),
} as const;

export type AgentActivity = 'free' | 'offered' | 'busy' | 'full' | 'wrap-up' | 'away';

export interface AgentOnFloor {
  staffId: string;
  name: string;
  status: PresenceStatus;
  activity: AgentActivity;
  /** When the status or the load last changed. */
  since: string | null;
  /** Conversations held, wrap-ups among them, and how many at once is the most. */
  held: number;
  capacity: number;
  teamIds: string[];
  skills: string[];
}

export interface TeamOnFloor {
  teamId: string;
  name: string;
  isFallback: boolean;
  waiting: number;
  longestWaitingSince: string | null;
  waitTargetSeconds: number;
  /** Members who are available. */
  available: number;
  /** Conversations that they could still take now. */
  freePlaces: number;
}

export const troubles = ['at-risk', 'over-target', 'near-target', 'silent', 'nobody-on'] as const;
export type Trouble = (typeof troubles)[number];

/** A conversation that a supervisor should look at. No words of it. */
export interface ConversationInTrouble {
  conversationId: string;
  troubles: Trouble[];
  state: ConversationSummary['state'];
  teamId: string | null;
  agentId: string | null;
  agentName: string | null;
  /** Since when it waits, or has gone without an answer. */
  since: string;
}

/** The floor at one moment. `today` begins at midnight where the council is. */
export interface Wallboard {
  at: string;
  waiting: number;
  longestWaitingSince: string | null;
  teams: TeamOnFloor[];
  agents: AgentOnFloor[];
  today: {
    /** Conversations in which a resident wrote. */
    conversations: number;
    /** Of those, the ones that never asked for a person. */
    byBotAlone: number;
    askedForPerson: number;
    /** Accepted by an agent, and how many of those within their team's target. */
    accepted: number;
    acceptedWithinTarget: number;
    /** Left before anybody accepted. */
    abandoned: number;
    offersMissed: number;
  };
  inTrouble: ConversationInTrouble[];
}

export interface Viewer {
  staffId: string;
  name: string;
  isTyping: boolean;
}

export interface FloorResults {
  'floor:open': { teams: TeamOnFloor[]; agents: AgentOnFloor[] };
  'wallboard:open': { wallboard: Wallboard };
  'wallboard:close': object;
  'presence:change': { status: PresenceStatus };
  'conversation:transfer': { conversation: ConversationSummary };
  'conversation:requeue': { conversation: ConversationSummary };
  'conversation:take-over': { conversation: ConversationSummary };
  'conversation:join': { conversation: ConversationSummary };
  'conversation:leave': { conversation: ConversationSummary };
  'conversation:view': { viewers: Viewer[] };
  'consult:ask': { conversation: ConversationSummary };
  'consult:end': { conversation: ConversationSummary };
  'side-talk:send': { seq: number };
}

export interface FloorFacts {
  /** To those who have the wallboard open. */
  'wallboard:changed': (fact: { wallboard: Wallboard }) => void;
  /** Which other members of staff have a conversation on their screen, to each who has. */
  'viewers:changed': (fact: { conversationId: string; viewers: Viewer[] }) => void;
  /** To a colleague who is asked into a conversation's side-talk. */
  'consult:asked': (fact: { conversation: ConversationSummary; by: string }) => void;
  'consult:ended': (fact: { conversationId: string }) => void;
}
export const floorFacts = [
  'wallboard:changed',
  'viewers:changed',
  'consult:asked',
  'consult:ended',
] as const satisfies (keyof FloorFacts)[];
