import type { Kysely, Transaction } from 'kysely';
import type { Conversation } from '../conversations/conversation.js';
import type { Outcome } from '../conversations/group-commit.js';
import type { ChangeRequest, Committed, LogStore } from '../conversations/log.js';
import { Refused } from '../lib/refused.js';
import type { EntryBody } from '../protocol/entries.js';
import { entryFromRow, fromRow, toColumns } from './conversation-rows.js';
import { joinedConversations } from './conversations.js';
import type { Database } from './database.js';
import { mentionsIn } from './mentions.js';
import type { EntryRow, Schema } from './schema.js';

/** Kept below the number of parameters that either database binds in one statement. */
const rowsPerInsert = 1_000;

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
  const earlier = await earlierEntries(transaction, group);
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

  for (let start = 0; start < added.length; start += rowsPerInsert) {
    await transaction
      .insertInto('entry')
      .values(added.slice(start, start + rowsPerInsert))
      .execute();
  }
  const mentions = mentionsIn(added.map(entryFromRow));
  if (mentions.length > 0) await transaction.insertInto('mention').values(mentions).execute();
  for (const id of changed) {
    const conversation = conversations.get(id);
    if (!conversation) continue;
    await transaction.updateTable('conversation').set(toColumns(conversation)).where('id', '=', id).execute();
  }
  return outcomes;
}

/** Rows are locked in the order of their ids, so that two processes never wait for each other in a ring. */
async function lockedConversations(
  transaction: Transaction<Schema>,
  engine: Database['engine'],
  group: ChangeRequest[],
): Promise<Map<string, Conversation>> {
  const ids = [...new Set(group.map(({ conversationId }) => conversationId))];
  if (engine === 'postgres') {
    await transaction
      .selectFrom('conversation')
      .select('id')
      .where('id', 'in', ids)
      .orderBy('id')
      .forUpdate()
      .execute();
  }
  const rows = await joinedConversations(transaction).where('conversation.id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

async function earlierEntries(db: Kysely<Schema>, group: ChangeRequest[]): Promise<Map<string, EntryRow>> {
  const rows = await db
    .selectFrom('entry')
    .selectAll()
    .where('conversation_id', 'in', [...new Set(group.map(({ conversationId }) => conversationId))])
    .where('id', 'in', [...new Set(group.map(({ commandId }) => commandId))])
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
