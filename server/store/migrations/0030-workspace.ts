import type { Kysely } from 'kysely';

/** Tags, snoozes, alarms and the conversation before; who is named in notes; words to search for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('conversation')
    .addColumn('tags', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  for (const column of ['snoozed_until', 'previous_id', 'alarm']) {
    await db.schema.alterTable('conversation').addColumn(column, 'text').execute();
  }
  await db.schema
    .createIndex('conversation_by_state')
    .on('conversation')
    .columns(['state', 'opened_at desc', 'id'])
    .execute();
  await db.schema
    .createIndex('conversation_closed_newest')
    .on('conversation')
    .columns(['state', 'closed_at desc', 'id'])
    .execute();

  await db.schema
    .createTable('mention')
    .addColumn('conversation_id', 'text', (column) => column.notNull().references('conversation.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('read_at', 'text')
    .addPrimaryKeyConstraint('mention_once', ['conversation_id', 'seq', 'staff_id'])
    .execute();
  await db.schema.createIndex('mention_of_staff').on('mention').columns(['staff_id', 'at desc']).execute();

  await db.schema
    .createTable('search_word')
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_word_once', ['word', 'conversation_id'])
    .execute();
  await db.schema
    .createTable('search_mark')
    .addColumn('conversation_id', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute();
}
