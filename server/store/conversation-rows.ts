import type { Insertable, Updateable } from 'kysely';
import type { ClosedBecause, Conversation, HeldCobrowse } from '../conversations/conversation.js';
import type {
  ConversationState,
  ConversationSummary,
  Language,
  NamedStaff,
} from '../protocol/conversation.js';
import type { Entry, EntryBody } from '../protocol/entries.js';
import type { ConversationRow, ConversationTable, EntryRow } from './schema.js';

/** A conversation's row with its agent's name, which belongs to the staff table. */
export type JoinedRow = Omit<ConversationRow, 'token_hash'> & { agent_name: string | null };

export function fromRow(row: JoinedRow): Conversation {
  return {
    id: row.id,
    channel: row.channel as Conversation['channel'],
    language: row.language as Language,
    state: row.state as ConversationState,
    tags: JSON.parse(row.tags) as string[],
    snoozedUntil: row.snoozed_until,
    previousId: row.previous_id,
    pageUrl: row.page_url,
    openedAt: row.opened_at,
    waitingSince: row.waiting_since,
    closedAt: row.closed_at,
    agentId: row.agent_id,
    agentName: row.agent_name,
    offerLapsesAt: row.offer_lapses_at,
    passedBy: row.passed_by,
    passedUntil: row.passed_until,
    isSafeguarding: row.is_safeguarding === 1,
    leftMessage: row.left_message,
    alarm: row.alarm === null ? null : (JSON.parse(row.alarm) as Conversation['alarm']),
    lastSeq: row.last_seq,
    residentSeq: row.resident_seq,
    botSeq: row.bot_seq,
    residentReadSeq: row.resident_read_seq,
    agentReadSeq: row.agent_read_seq,
    firstMessage: row.first_message,
    lastMessage:
      row.last_message === null ? null : (JSON.parse(row.last_message) as ConversationSummary['lastMessage']),
    cobrowse: row.cobrowse === null ? null : (JSON.parse(row.cobrowse) as HeldCobrowse),
    intent: row.intent,
    teamId: row.team_id,
    reservedFor: row.reserved_for,
    queuedAt: row.queued_at,
    waitDueAt: row.wait_due_at,
    firstDueAt: row.first_due_at,
    acceptedAt: row.accepted_at,
    firstReplyAt: row.first_reply_at,
    warnedAt: row.warned_at,
    closedBecause: row.closed_because as ClosedBecause | null,
    consulted: namedStaff(row.consulted),
    guests: namedStaff(row.guests),
    residentReceivedSeq: row.resident_received_seq,
  };
}

function namedStaff(column: string | null): NamedStaff[] {
  return column === null ? [] : (JSON.parse(column) as NamedStaff[]);
}

function staffColumn(named: NamedStaff[]): string | null {
  return named.length === 0 ? null : JSON.stringify(named);
}

/** Every column that a change may touch. */
export function toColumns(conversation: Conversation) {
  return {
    language: conversation.language,
    state: conversation.state,
    tags: JSON.stringify(conversation.tags),
    snoozed_until: conversation.snoozedUntil,
    page_url: conversation.pageUrl,
    waiting_since: conversation.waitingSince,
    closed_at: conversation.closedAt,
    agent_id: conversation.agentId,
    offer_lapses_at: conversation.offerLapsesAt,
    passed_by: conversation.passedBy,
    passed_until: conversation.passedUntil,
    is_safeguarding: conversation.isSafeguarding ? 1 : 0,
    left_message: conversation.leftMessage,
    alarm: conversation.alarm === null ? null : JSON.stringify(conversation.alarm),
    last_seq: conversation.lastSeq,
    resident_seq: conversation.residentSeq,
    bot_seq: conversation.botSeq,
    resident_read_seq: conversation.residentReadSeq,
    agent_read_seq: conversation.agentReadSeq,
    first_message: conversation.firstMessage,
    last_message: conversation.lastMessage === null ? null : JSON.stringify(conversation.lastMessage),
    cobrowse: conversation.cobrowse === null ? null : JSON.stringify(conversation.cobrowse),
    intent: conversation.intent,
    team_id: conversation.teamId,
    reserved_for: conversation.reservedFor,
    queued_at: conversation.queuedAt,
    wait_due_at: conversation.waitDueAt,
    first_due_at: conversation.firstDueAt,
    accepted_at: conversation.acceptedAt,
    first_reply_at: conversation.firstReplyAt,
    warned_at: conversation.warnedAt,
    closed_because: conversation.closedBecause,
    consulted: staffColumn(conversation.consulted),
    guests: staffColumn(conversation.guests),
    resident_received_seq: conversation.residentReceivedSeq,
  } satisfies Updateable<ConversationTable>;
}

export function newRow(conversation: Conversation, tokenHash: string): Insertable<ConversationTable> {
  return {
    ...toColumns(conversation),
    id: conversation.id,
    token_hash: tokenHash,
    channel: conversation.channel,
    opened_at: conversation.openedAt,
    previous_id: conversation.previousId,
  };
}

export function entryFromRow(row: EntryRow): Entry {
  return {
    conversationId: row.conversation_id,
    seq: row.seq,
    id: row.id,
    at: row.at,
    ...(JSON.parse(row.body) as EntryBody),
  };
}
