import type { Kysely } from 'kysely';

/** Service requests that residents raised, and their status. `case` alone is a word of SQL's own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('filed_case')
    .addColumn('reference', 'text', (column) => column.primaryKey())
    .addColumn('conversation_id', 'text', (column) => column.notNull().references('conversation.id'))
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('intent', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('postcode', 'text', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('filed_at', 'text', (column) => column.notNull())
    .addColumn('status_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('filed_case_once', ['conversation_id', 'request_id'])
    .execute();
}
