import type { Transaction } from 'kysely';
import type { Conversation } from '../conversations/conversation.js';
import type { Outcome } from '../conversations/group-commit.js';
import type { ChangeRequest, Committed, LogStore } from '../conversations/log.js';
import { Refused } from '../lib/refused.js';
import type { EntryBody } from '../protocol/entries.js';
import { entryFromRow, fromRow, toColumns } from './conversation-rows.js';
import { joinedConversations } from './conversations.js';
import type { Database } from './database.js';
import { parameterRows } from './parameter-rows.js';
import type { EntryRow, Schema } from './schema.js';

const entryColumns = {
  conversation_id: 'text',
  seq: 'integer',
  id: 'text',
  at: 'text',
  author: 'text',
  body: 'text',
} as const;

/** Every column of a conversation that a change may touch, and its id. */
const changedColumns = {
  id: 'text',
  language: 'text',
  state: 'text',
  page_url: 'text',
  waiting_since: 'text',
  closed_at: 'text',
  agent_id: 'text',
  offer_lapses_at: 'text',
  passed_by: 'text',
  passed_until: 'text',
  is_safeguarding: 'integer',
  last_seq: 'integer',
  resident_seq: 'integer',
  bot_seq: 'integer',
  resident_read_seq: 'integer',
  agent_read_seq: 'integer',
  first_message: 'text',
  last_message: 'text',
  cobrowse: 'text',
} as const satisfies Record<keyof ReturnType<typeof toColumns> | 'id', string>;

const changedNames = Object.keys(changedColumns) as (keyof typeof changedColumns)[];

/** The conversation log in SQL: each group of changes is one durable transaction. */
export function conversationLogStore({ db, engine }: Pick<Database, 'db' | 'engine'>): LogStore {
  return {
    commit: (group) => db.transaction().execute((transaction) => commitGroup(transaction, engine, group)),
    entriesAfter: async (conversationId, after, limit) => {
      const rows = await db
        .selectFrom('entry')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(entryFromRow);
    },
  };
}

async function commitGroup(
  transaction: Transaction<Schema>,
  engine: Database['engine'],
  group: ChangeRequest[],
): Promise<Outcome<Committed>[]> {
  const conversations = await lockedConversations(transaction, engine, group);
  const earlier = await earlierEntries(transaction, engine, group);
  const added: EntryRow[] = [];
  const changed = new Set<string>();

  const outcomes = group.map((request): Outcome<Committed> => {
    try {
      const conversation = conversations.get(request.conversationId);
      if (!conversation) {
        throw new Refused('conversation_unknown', 'We could not find that conversation. Start a new one.');
      }
      const first = earlier.get(keyOf(request.conversationId, request.commandId));
      if (first) return { result: repeated(conversation, first, request) };

      const { after, rows } = applied(conversation, request);
      conversations.set(after.id, after);
      changed.add(after.id);
      added.push(...rows);
      for (const row of rows) earlier.set(keyOf(row.conversation_id, row.id), row);
      return {
        result: {
          conversation: after,
          before: conversation,
          entries: rows.map(entryFromRow),
          isRepeat: false,
        },
      };
    } catch (refusal) {
      return { refusal };
    }
  });

  await insertEntries(transaction, engine, added);
  await updateConversations(
    transaction,
    engine,
    [...changed].flatMap((id) => conversations.get(id) ?? []),
  );
  return outcomes;
}

async function insertEntries(
  transaction: Transaction<Schema>,
  engine: Database['engine'],
  entries: EntryRow[],
): Promise<void> {
  if (entries.length === 0) return;
  const names = Object.keys(entryColumns) as (keyof typeof entryColumns)[];
  await transaction
    .insertInto('entry')
    .columns(names)
    .expression((eb) => eb.selectFrom(parameterRows(engine, entryColumns, entries, 'added')).select(names))
    .execute();
}

async function updateConversations(
  transaction: Transaction<Schema>,
  engine: Database['engine'],
  conversations: Conversation[],
): Promise<void> {
  if (conversations.length === 0) return;
  const rows = conversations.map((conversation) => ({ id: conversation.id, ...toColumns(conversation) }));
  await transaction
    .updateTable('conversation')
    .from(parameterRows(engine, changedColumns, rows, 'changed'))
    .set((eb) => Object.fromEntries(changedNames.map((name) => [name, eb.ref(`changed.${name}`)])))
    .whereRef('conversation.id', '=', 'changed.id')
    .execute();
}

/** Rows are locked in the order of their ids, so that two processes never wait for each other in a ring. */
async function lockedConversations(
  transaction: Transaction<Schema>,
  engine: Database['engine'],
  group: ChangeRequest[],
): Promise<Map<string, Conversation>> {
  const ids = [...new Set(group.map(({ conversationId }) => conversationId))].map((id) => ({ id }));
  const asked = joinedConversations(transaction).where('conversation.id', 'in', (eb) =>
    eb.selectFrom(parameterRows(engine, { id: 'text' }, ids, 'asked')).select('asked.id'),
  );
  // SQLite has one writer at a time, so the transaction is the lock.
  const rows = await (
    engine === 'postgres' ? asked.orderBy('conversation.id').forUpdate('conversation') : asked
  ).execute();
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

/** What the group's commands have added before, and any entry that already has one of their ids. */
async function earlierEntries(
  transaction: Transaction<Schema>,
  engine: Database['engine'],
  group: ChangeRequest[],
): Promise<Map<string, EntryRow>> {
  const ids = group.map(({ conversationId, commandId }) => ({
    conversation_id: conversationId,
    id: commandId,
  }));
  const rows = await transaction
    .selectFrom(parameterRows(engine, { conversation_id: 'text', id: 'text' }, ids, 'asked'))
    .innerJoin('entry', (join) =>
      join.onRef('entry.conversation_id', '=', 'asked.conversation_id').onRef('entry.id', '=', 'asked.id'),
    )
    .selectAll('entry')
    .execute();
  return new Map(rows.map((row) => [keyOf(row.conversation_id, row.id), row]));
}

function keyOf(conversationId: string, entryId: string): string {
  return `${conversationId} ${entryId}`;
}

function repeated(conversation: Conversation, first: EntryRow, request: ChangeRequest): Committed {
  const entry = entryFromRow(first);
  // Another thing under the same id would be acknowledged and lost.
  if (first.author !== request.author || (request.kind ?? entry.kind) !== entry.kind) {
    throw new Refused(
      'id_taken',
      'That message id is already used in this conversation. Send it again with a new id.',
    );
  }
  return { conversation, before: conversation, entries: [entry], isRepeat: true };
}

function applied(
  conversation: Conversation,
  request: ChangeRequest,
): { after: Conversation; rows: EntryRow[] } {
  const change = request.decide(conversation);
  const rows = change.entries.map((body, place) => ({
    conversation_id: conversation.id,
    seq: conversation.lastSeq + 1 + place,
    id: place === 0 ? request.commandId : `${request.commandId}.${place + 1}`,
    at: request.at,
    author: request.author,
    body: JSON.stringify(body),
  }));
  const lastSeq = conversation.lastSeq + rows.length;
  return {
    rows,
    after: {
      ...conversation,
      ...change.patch,
      ...messageMarks(conversation, change.entries, request.at),
      lastSeq,
    },
  };
}

/** What the entries themselves say about where the conversation stands. */
function messageMarks(
  { lastSeq, firstMessage }: Conversation,
  entries: EntryBody[],
  at: string,
): Partial<Conversation> {
  const marks: Partial<Conversation> = {};
  entries.forEach((entry, place) => {
    if (entry.kind !== 'message') return;
    const excerpt = entry.text.slice(0, 200).toWellFormed();
    marks.lastMessage = { from: entry.from, text: excerpt, at };
    if (entry.from !== 'resident') return;
    marks.residentSeq = lastSeq + 1 + place;
    if (firstMessage === null) marks.firstMessage ??= excerpt;
  });
  return marks;
}
