import type { Kysely, Transaction } from 'kysely';
import type { Conversation } from '../conversations/conversation.js';
import type { Outcome } from '../conversations/group-commit.js';
import type { ChangeRequest, Committed, LogStore } from '../conversations/log.js';
import { Refused } from '../lib/refused.js';
import type { EntryBody } from '../protocol/entries.js';
import { entryFromRow, fromRow, toColumns } from './conversation-rows.js';
import { joinedConversations } from './conversations.js';
import type { Database } from './database.js';
import { statementOverRows } from './parameter-rows.js';
import { mentionsIn } from './mentions.js';
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
  tags: 'text',
  snoozed_until: 'text',
  alarm: 'text',
  intent: 'text',
  team_id: 'text',
  reserved_for: 'text',
  queued_at: 'text',
  wait_due_at: 'text',
  first_due_at: 'text',
  accepted_at: 'text',
  first_reply_at: 'text',
  warned_at: 'text',
  closed_because: 'text',
  consulted: 'text',
  guests: 'text',
  left_message: 'text',
  resident_received_seq: 'integer',
} as const satisfies Record<keyof ReturnType<typeof toColumns> | 'id', string>;

/** What most changes only move on. With none of the queue's columns set, its indexes are left alone. */
const markColumns = {
  id: 'text',
  last_seq: 'integer',
  resident_seq: 'integer',
  bot_seq: 'integer',
  resident_read_seq: 'integer',
  agent_read_seq: 'integer',
  first_message: 'text',
  last_message: 'text',
} as const satisfies Partial<typeof changedColumns>;
const marks = new Set<string>([
  'lastSeq',
  'residentSeq',
  'botSeq',
  'residentReadSeq',
  'agentReadSeq',
  'firstMessage',
  'lastMessage',
] satisfies (keyof Conversation)[]);

const entryNames = Object.keys(entryColumns) as (keyof typeof entryColumns)[];
const { id: _key, ...settable } = changedColumns;
const settableNames = Object.keys(settable) as (keyof typeof settable)[];
const { id: _markKey, ...settableMarks } = markColumns;
const markNames = Object.keys(settableMarks) as (keyof typeof settableMarks)[];

/** The conversation log in SQL: each group of changes is one durable transaction. */
export function conversationLogStore({ db, engine }: Pick<Database, 'db' | 'engine'>): LogStore {
  const statements = statementsOn(db, engine);
  return {
    commit: (group) => db.transaction().execute((transaction) => commitGroup(transaction, statements, group)),
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

function statementsOn(db: Kysely<Schema>, engine: Database['engine']) {
  return {
    /** Locked in the order of their ids, so that two processes never wait for each other in a ring. */
    lockedConversations: statementOverRows(engine, { id: 'text' }, (given) => {
      const asked = joinedConversations(db).where('conversation.id', 'in', (eb) =>
        eb.selectFrom(given).select('given.id'),
      );
      // SQLite has one writer at a time: there the transaction itself is the lock.
      return engine === 'sqlite' ? asked : asked.orderBy('conversation.id').forUpdate('conversation');
    }),
    /** The entries that already have the ids of a group's commands. */
    earlierEntries: statementOverRows(engine, { conversation_id: 'text', id: 'text' }, (given) =>
      db
        .selectFrom(given)
        .innerJoin('entry', (join) =>
          join
            .onRef('entry.conversation_id', '=', 'given.conversation_id')
            .onRef('entry.id', '=', 'given.id'),
        )
        .selectAll('entry'),
    ),
    insertEntries: statementOverRows(engine, entryColumns, (given) =>
      db
        .insertInto('entry')
        .columns(entryNames)
        .expression((eb) => eb.selectFrom(given).select(entryNames)),
    ),
    updateConversations: statementOverRows(engine, changedColumns, (given) =>
      db
        .updateTable('conversation')
        .from(given)
        .set((eb) => Object.fromEntries(settableNames.map((name) => [name, eb.ref(`given.${name}`)])))
        .whereRef('conversation.id', '=', 'given.id'),
    ),
    updateMarks: statementOverRows(engine, markColumns, (given) =>
      db
        .updateTable('conversation')
        .from(given)
        .set((eb) => Object.fromEntries(markNames.map((name) => [name, eb.ref(`given.${name}`)])))
        .whereRef('conversation.id', '=', 'given.id'),
    ),
  };
}

async function commitGroup(
  transaction: Transaction<Schema>,
  statements: ReturnType<typeof statementsOn>,
  group: ChangeRequest[],
): Promise<Outcome<Committed>[]> {
  const ids = [...new Set(group.map(({ conversationId }) => conversationId))];
  const conversationRows = await statements.lockedConversations(
    transaction,
    ids.map((id) => ({ id })),
  );
  const conversations = new Map(conversationRows.map((row) => [row.id, fromRow(row)]));
  const earlierRows = await statements.earlierEntries(
    transaction,
    group.map(({ conversationId, commandId }) => ({ conversation_id: conversationId, id: commandId })),
  );
  const earlier = new Map(earlierRows.map((row) => [keyOf(row.conversation_id, row.id), row]));
  const added: EntryRow[] = [];
  const marked = new Set<string>();
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
      (isOnlyMarked(conversation, after) ? marked : changed).add(after.id);
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

  if (added.length > 0) await statements.insertEntries(transaction, added);
  const mentions = mentionsIn(added.map(entryFromRow));
  if (mentions.length > 0) await transaction.insertInto('mention').values(mentions).execute();
  const rowsOf = (ids: Iterable<string>) =>
    Array.from(ids, (id) => conversations.get(id))
      .filter((after) => after !== undefined)
      .map((after) => ({ id: after.id, ...toColumns(after) }));
  if (changed.size > 0) await statements.updateConversations(transaction, rowsOf(changed));
  const onlyMarked = [...marked].filter((id) => !changed.has(id));
  if (onlyMarked.length > 0) await statements.updateMarks(transaction, rowsOf(onlyMarked));
  return outcomes;
}

function isOnlyMarked(before: Conversation, after: Conversation): boolean {
  const names = Object.keys(after) as (keyof Conversation)[];
  return names.every((name) => marks.has(name) || after[name] === before[name]);
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
  { lastSeq, firstMessage, firstReplyAt }: Conversation,
  entries: EntryBody[],
  at: string,
): Partial<Conversation> {
  const marks: Partial<Conversation> = {};
  entries.forEach((entry, place) => {
    if (entry.kind !== 'message') return;
    const excerpt = entry.text.slice(0, 200).toWellFormed();
    if (entry.from === 'agent' && firstReplyAt === null) marks.firstReplyAt ??= at;
    // Small talk says nothing of what the resident came for.
    const intent = entry.from === 'bot' ? entry.reason.intent : undefined;
    if (intent !== undefined && !intent.startsWith('chat.')) marks.intent = intent;
    marks.lastMessage = {
      from: entry.from,
      text: excerpt,
      at,
      ...(entry.from === 'agent' && { agentId: entry.agentId, agentName: entry.agentName }),
    };
    if (entry.from !== 'resident') return;
    marks.residentSeq = lastSeq + 1 + place;
    if (firstMessage === null) marks.firstMessage ??= excerpt;
  });
  return marks;
}
