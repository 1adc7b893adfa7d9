import type { PresenceStatus } from '../../server/protocol/agent.js';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { StaffMember } from '../../server/protocol/http.js';
import type { ConversationLog } from './conversation-log.js';
import type { Desk } from '../../server/protocol/workspace.js';
import type { Viewer, Wallboard } from '../../server/protocol/floor.js';
import type { Outbox } from './outbox.js';

/** `lost`, and `unavailable` (the server cannot save), mend themselves; `signed-out` needs the agent to sign in again. */
export type Connection = 'connecting' | 'open' | 'lost' | 'unavailable' | 'signed-out';

/** Something the agent should know that belongs to no part of the screen. */
export interface Notice {
  readonly id: number;
  readonly text: string;
}

/** All that the console knows of the contact-centre floor, as the server told it. */
export interface FloorState {
  readonly me: StaffMember;
  readonly connection: Connection;
  /** The lists have come at least once. */
  readonly isInboxKnown: boolean;
  readonly status: PresenceStatus;
  readonly conversations: ReadonlyMap<string, ConversationSummary>;
  readonly closedByMe: ReadonlySet<string>;
  /** How many wait in all; the list may hold the first of them only. */
  readonly queueTotal: number;
  /** Where a colleague asked this agent for advice. */
  readonly consults: ReadonlySet<string>;
  /** The council's lists; null until they have come. */
  readonly desk: Desk | null;
  /** Conversations with notes that name this agent and are not read yet. */
  readonly mentions: ReadonlySet<string>;
  /** The floor's figures, while they are looked at. */
  readonly wallboard: Wallboard | null;
  /** Who else has a conversation on their screen. */
  readonly viewers: ReadonlyMap<string, readonly Viewer[]>;
  readonly logs: ReadonlyMap<string, ConversationLog>;
  /** Why a conversation's log cannot be read, in words. */
  readonly logFaults: ReadonlyMap<string, string>;
  readonly outbox: Outbox;
  readonly residentTyping: ReadonlySet<string>;
  readonly readByResident: ReadonlyMap<string, number>;
  /** The last seq that this agent has had before their eyes, by conversation. */
  readonly seen: ReadonlyMap<string, number>;
  readonly selectedId: string | null;
  /** As last told to all staff; null until then. */
  readonly waiting: number | null;
  readonly notice: Notice | null;
}

export function initialState(me: StaffMember, outbox: Outbox): FloorState {
  return {
    me,
    connection: 'connecting',
    isInboxKnown: false,
    status: 'away',
    conversations: new Map(),
    closedByMe: new Set(),
    queueTotal: 0,
    consults: new Set(),
    desk: null,
    mentions: new Set(),
    wallboard: null,
    viewers: new Map(),
    logs: new Map(),
    logFaults: new Map(),
    outbox,
    residentTyping: new Set(),
    readByResident: new Map(),
    seen: new Map(),
    selectedId: null,
    waiting: null,
    notice: null,
  };
}
