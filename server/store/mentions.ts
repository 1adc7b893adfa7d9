import type { Kysely } from 'kysely';
import type { Entry } from '../protocol/entries.js';
import type { MentionTable, Schema } from './schema.js';

/** The rows that a note's mentions need, so that they are kept with the note itself. */
export function mentionsIn(entries: Entry[]): MentionTable[] {
  return entries.flatMap((entry) =>
    entry.kind === 'note'
      ? (entry.mentions ?? []).map(({ staffId }) => ({
          conversation_id: entry.conversationId,
          seq: entry.seq,
          staff_id: staffId,
          at: entry.at,
          read_at: null,
        }))
      : [],
  );
}

/** Who is named in which conversation's notes. */
export function mentionStore(db: Kysely<Schema>) {
  return {
    async names(staffId: string, conversationId: string): Promise<boolean> {
      const row = await db
        .selectFrom('mention')
        .select('seq')
        .where('conversation_id', '=', conversationId)
        .where('staff_id', '=', staffId)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async read(staffId: string, conversationId: string, now: string): Promise<void> {
      await db
        .updateTable('mention')
        .set({ read_at: now })
        .where('conversation_id', '=', conversationId)
        .where('staff_id', '=', staffId)
        .where('read_at', 'is', null)
        .execute();
    },

    /** In how many conversations notes name this member of staff that they have not read. */
    async unread(staffId: string): Promise<number> {
      const row = await db
        .selectFrom('mention')
        .select((eb) => eb.fn.count<number>('conversation_id').distinct().as('count'))
        .where('staff_id', '=', staffId)
        .where('read_at', 'is', null)
        .executeTakeFirst();
      return row?.count ?? 0;
    },
  };
}

export type MentionStore = ReturnType<typeof mentionStore>;
