import { sql, type Kysely } from 'kysely';

/** Leases between processes, and an index that finds the messages the bot has yet to answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('lease')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('conversation_unanswered')
    .on('conversation')
    .column('id')
    .where(sql<boolean>`state = 'bot' and resident_seq > bot_seq`)
    .execute();
}
