import type { Kysely } from 'kysely';
import type { Leases } from '../lib/lease.js';
import type { Schema } from './schema.js';

/** Leases, in the store so that processes without a Redis between them keep to them too. */
export function leaseStore(db: Kysely<Schema>): Leases {
  return {
    async take({ name, holder, now, until }) {
      const result = await db
        .insertInto('lease')
        .values({ name, holder, until })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ holder, until })
            .where((eb) => eb.or([eb('lease.holder', '=', holder), eb('lease.until', '<=', now)])),
        )
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
    },

    async giveUp(name, holder) {
      await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
    },
  };
}
