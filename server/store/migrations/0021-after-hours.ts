import type { Kysely } from 'kysely';

/** A message left out of hours is known by its reference. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('conversation').addColumn('left_message', 'text').execute();
}
