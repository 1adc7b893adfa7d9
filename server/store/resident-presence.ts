import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';

export interface ResidentSigns {
  /** When a page of theirs was last known to be open. */
  seenAt: string | null;
  /** When they last did something. */
  actedAt: string | null;
}

/** Kept below the number of parameters that either database binds in one statement. */
const rowsPerInsert = 1_000;

/** Signs of life of residents who wait or are served, in the store so that every process sees them. */
export function residentPresenceStore(db: Kysely<Schema>) {
  return {
    /** @param acted of those seen, the ones who did something. */
    async seen(conversationIds: string[], acted: ReadonlySet<string>, now: string): Promise<void> {
      for (let start = 0; start < conversationIds.length; start += rowsPerInsert) {
        const some = conversationIds.slice(start, start + rowsPerInsert);
        for (const [ids, marks] of [
          [some.filter((id) => acted.has(id)), { seen_at: now, acted_at: now }],
          [some.filter((id) => !acted.has(id)), { seen_at: now }],
        ] as const) {
          if (ids.length === 0) continue;
          await db
            .insertInto('resident_presence')
            .values(ids.map((id) => ({ conversation_id: id, seen_at: now, acted_at: now })))
            .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(marks))
            .execute();
        }
      }
    },

    /** The signs of those who wait or are served. */
    async ofLive(): Promise<Map<string, ResidentSigns>> {
      const rows = await db
        .selectFrom('resident_presence')
        .innerJoin('conversation', 'conversation.id', 'resident_presence.conversation_id')
        .select(['conversation_id', 'seen_at', 'acted_at'])
        .where('state', 'in', ['queued', 'offered', 'active'])
        .execute();
      return new Map(
        rows.map((row) => [row.conversation_id, { seenAt: row.seen_at, actedAt: row.acted_at }]),
      );
    },
  };
}

export type ResidentPresenceStore = ReturnType<typeof residentPresenceStore>;
