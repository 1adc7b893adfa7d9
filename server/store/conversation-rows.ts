import type { Insertable, Updateable } from 'kysely';
import type { Conversation, HeldCobrowse } from '../conversations/conversation.js';
import type { ConversationState, ConversationSummary, Language } from '../protocol/conversation.js';
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
    lastSeq: row.last_seq,
    residentSeq: row.resident_seq,
    botSeq: row.bot_seq,
    residentReadSeq: row.resident_read_seq,
    agentReadSeq: row.agent_read_seq,
    firstMessage: row.first_message,
    lastMessage:
      row.last_message === null ? null : (JSON.parse(row.last_message) as ConversationSummary['lastMessage']),
    cobrowse: row.cobrowse === null ? null : (JSON.parse(row.cobrowse) as HeldCobrowse),
  };
}

/** Every column that a change may touch. */
export function toColumns(conversation: Conversation): Updateable<ConversationTable> {
  return {
    language: conversation.language,
    state: conversation.state,
    page_url: conversation.pageUrl,
    waiting_since: conversation.waitingSince,
    closed_at: conversation.closedAt,
    agent_id: conversation.agentId,
    offer_lapses_at: conversation.offerLapsesAt,
    passed_by: conversation.passedBy,
    passed_until: conversation.passedUntil,
    is_safeguarding: conversation.isSafeguarding ? 1 : 0,
    left_message: conversation.leftMessage,
    last_seq: conversation.lastSeq,
    resident_seq: conversation.residentSeq,
    bot_seq: conversation.botSeq,
    resident_read_seq: conversation.residentReadSeq,
    agent_read_seq: conversation.agentReadSeq,
    first_message: conversation.firstMessage,
    last_message: conversation.lastMessage === null ? null : JSON.stringify(conversation.lastMessage),
    cobrowse: conversation.cobrowse === null ? null : JSON.stringify(conversation.cobrowse),
  };
}

export function newRow(conversation: Conversation, tokenHash: string): Insertable<ConversationTable> {
  return {
    ...(toColumns(conversation) as Insertable<ConversationTable>),
    id: conversation.id,
    token_hash: tokenHash,
    channel: conversation.channel,
    opened_at: conversation.openedAt,
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
