import type { Kysely } from 'kysely';
import type { PresenceStatus } from '../protocol/agent.js';
import type { Schema } from './schema.js';

export interface Presence {
  staffId: string;
  name: string;
  status: PresenceStatus;
  seenAt: string;
  idleSince: string;
}

/** Who is on, in the store so that every process sees the same floor. */
export function presenceStore(db: Kysely<Schema>) {
  return {
    async set(staffId: string, status: PresenceStatus, now: string): Promise<void> {
      await db
        .insertInto('presence')
        .values({ staff_id: staffId, status, seen_at: now, idle_since: now })
        .onConflict((conflict) =>
          conflict
            .column('staff_id')
            .doUpdateSet({ status, seen_at: now, idle_since: now, missed_in_a_row: 0 }),
        )
        .execute();
    },

    async seen(staffIds: string[], now: string): Promise<void> {
      if (staffIds.length === 0) return;
      await db.updateTable('presence').set({ seen_at: now }).where('staff_id', 'in', staffIds).execute();
    },

    /** They took or ended something: from now on they are idle anew, and have missed nothing. */
    async busySince(staffId: string, now: string): Promise<void> {
      await db
        .updateTable('presence')
        .set({ idle_since: now, missed_in_a_row: 0 })
        .where('staff_id', '=', staffId)
        .execute();
    },

    /** Makes sure that whoever holds something is watched for, without changing their status. */
    async keep(staffId: string, now: string): Promise<void> {
      await db
        .insertInto('presence')
        .values({ staff_id: staffId, status: 'away', seen_at: now, idle_since: now })
        .onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ seen_at: now }))
        .execute();
    },

    async of(staffId: string): Promise<PresenceStatus> {
      const row = await db
        .selectFrom('presence')
        .select('status')
        .where('staff_id', '=', staffId)
        .executeTakeFirst();
      return row?.status === 'available' ? 'available' : 'away';
    },

    /** The latest time at which anybody was seen; null when nobody ever was. */
    async lastSeenAt(): Promise<string | null> {
      const row = await db
        .selectFrom('presence')
        .select((eb) => eb.fn.max('seen_at').as('seenAt'))
        .executeTakeFirst();
      return row?.seenAt ?? null;
    },

    /** They answered an offer: nothing is missed in a row any more. */
    async answered(staffId: string): Promise<void> {
      await db.updateTable('presence').set({ missed_in_a_row: 0 }).where('staff_id', '=', staffId).execute();
    },

    /** Notes that an agent let an offer lapse. @returns how many they have let lapse in a row. */
    async missed(staffId: string, conversationId: string, at: string): Promise<number> {
      return db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('missed_offer')
          .values({ staff_id: staffId, conversation_id: conversationId, at })
          .execute();
        const row = await transaction
          .updateTable('presence')
          .set((eb) => ({ missed_in_a_row: eb('missed_in_a_row', '+', 1) }))
          .where('staff_id', '=', staffId)
          .returning('missed_in_a_row')
          .executeTakeFirst();
        return row?.missed_in_a_row ?? 0;
      });
    },

    async missedSince(time: string): Promise<number> {
      const row = await db
        .selectFrom('missed_offer')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('at', '>=', time)
        .executeTakeFirst();
      return row?.count ?? 0;
    },

    /** Whoever has ever been on. */
    async all(): Promise<Presence[]> {
      return (await presences(db).execute()).map(fromRow);
    },

    /** Agents who are available, or hold a conversation, and have not been seen since `time`. */
    async unseenSince(time: string): Promise<Presence[]> {
      const rows = await presences(db)
        .where('seen_at', '<', time)
        .where((eb) =>
          eb.or([
            eb('status', '=', 'available'),
            eb.exists(
              eb
                .selectFrom('conversation')
                .select('conversation.id')
                .whereRef('conversation.agent_id', '=', 'presence.staff_id')
                .where('conversation.state', 'in', ['active', 'offered']),
            ),
          ]),
        )
        .execute();
      return rows.map(fromRow);
    },
  };
}

function presences(db: Kysely<Schema>) {
  return db
    .selectFrom('presence')
    .innerJoin('staff', 'staff.id', 'presence.staff_id')
    .select(['staff_id', 'name', 'status', 'seen_at', 'idle_since']);
}

function fromRow(row: {
  staff_id: string;
  name: string;
  status: string;
  seen_at: string;
  idle_since: string;
}): Presence {
  return {
    staffId: row.staff_id,
    name: row.name,
    status: row.status === 'available' ? 'available' : 'away',
    seenAt: row.seen_at,
    idleSince: row.idle_since,
  };
}

export type PresenceStore = ReturnType<typeof presenceStore>;
