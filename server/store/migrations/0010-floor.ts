import { sql, type Kysely } from 'kysely';

/** What a conversation's way over the floor needs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of [
    'intent',
    'team_id',
    'reserved_for',
    'queued_at',
    'wait_due_at',
    'first_due_at',
    'accepted_at',
    'first_reply_at',
    'warned_at',
    'closed_because',
    'consulted',
    'guests',
  ]) {
    await db.schema.alterTable('conversation').addColumn(name, 'text').execute();
  }
  await db.schema
    .alterTable('conversation')
    .addColumn('resident_received_seq', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('conversation_opened').on('conversation').columns(['opened_at']).execute();
  await db.schema.createIndex('conversation_waited').on('conversation').columns(['waiting_since']).execute();
  await db.schema.createIndex('conversation_closed').on('conversation').columns(['closed_at']).execute();

  // Apart from the conversation, so that a heartbeat never waits for a lock on its row.
  await db.schema
    .createTable('resident_presence')
    .addColumn('conversation_id', 'text', (column) =>
      column.primaryKey().references('conversation.id').onDelete('cascade'),
    )
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addColumn('acted_at', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('missed_offer')
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('missed_offer_at').on('missed_offer').columns(['at']).execute();
  await sql`alter table presence add column missed_in_a_row integer not null default 0`.execute(db);
}
