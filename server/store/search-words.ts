import type { Kysely } from 'kysely';
import { searchWords, wordsOf } from '../conversations/search-words.js';
import { entryFromRow } from './conversation-rows.js';
import type { Schema } from './schema.js';

const rowsPerInsert = 1_000;
const entriesPerRound = 500;

/** The words of each conversation, kept a moment behind its log so that writing in it waits for nothing. */
export function searchWordStore(db: Kysely<Schema>) {
  return {
    /** Conversations whose words are not all there yet. */
    async behind(most: number): Promise<string[]> {
      const rows = await db
        .selectFrom('conversation')
        .leftJoin('search_mark', 'search_mark.conversation_id', 'conversation.id')
        .select('conversation.id')
        .where('last_seq', '>', 0)
        .where((eb) =>
          eb.or([eb('search_mark.seq', 'is', null), eb('search_mark.seq', '<', eb.ref('last_seq'))]),
        )
        .limit(most)
        .execute();
      return rows.map(({ id }) => id);
    },

    /** Brings the words of these conversations up to date, in one transaction. */
    async catchUp(conversationIds: string[]): Promise<void> {
      if (conversationIds.length === 0) return;
      await db.transaction().execute(async (transaction) => {
        for (const conversationId of conversationIds) await catchUpOne(transaction, conversationId);
      });
    },
  };
}

async function catchUpOne(db: Kysely<Schema>, conversationId: string): Promise<void> {
  const mark = await db
    .selectFrom('search_mark')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('entry')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', mark?.seq ?? 0)
    .orderBy('seq')
    .limit(entriesPerRound)
    .execute();
  const seq = rows.at(-1)?.seq;
  if (seq === undefined) return;
  // Staff say a conversation's short name to each other: "Resident 8F4F".
  const named = mark ? [] : searchWords(conversationId.slice(0, 4));
  const words = [...named, ...wordsOf(rows.map(entryFromRow))].map((word) => ({
    word,
    conversation_id: conversationId,
  }));
  for (let start = 0; start < words.length; start += rowsPerInsert) {
    await db
      .insertInto('search_word')
      .values(words.slice(start, start + rowsPerInsert))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await db
    .insertInto('search_mark')
    .values({ conversation_id: conversationId, seq })
    .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet({ seq }))
    .execute();
}

export type SearchWordStore = ReturnType<typeof searchWordStore>;
