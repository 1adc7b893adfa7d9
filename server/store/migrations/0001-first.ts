import type { Kysely } from 'kysely';

/** Conversations and their log, staff and their sessions and presence, and the bot's memory. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conversation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('page_url', 'text')
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('waiting_since', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('agent_id', 'text')
    .addColumn('offer_lapses_at', 'text')
    .addColumn('passed_by', 'text')
    .addColumn('passed_until', 'text')
    .addColumn('is_safeguarding', 'integer', (column) => column.notNull())
    .addColumn('last_seq', 'integer', (column) => column.notNull())
    .addColumn('resident_seq', 'integer', (column) => column.notNull())
    .addColumn('bot_seq', 'integer', (column) => column.notNull())
    .addColumn('resident_read_seq', 'integer', (column) => column.notNull())
    .addColumn('agent_read_seq', 'integer', (column) => column.notNull())
    .addColumn('first_message', 'text')
    .addColumn('last_message', 'text')
    .addColumn('cobrowse', 'text')
    .execute();
  await db.schema
    .createIndex('conversation_waiting')
    .on('conversation')
    .columns(['state', 'is_safeguarding desc', 'waiting_since', 'id'])
    .execute();
  await db.schema
    .createIndex('conversation_of_agent')
    .on('conversation')
    .columns(['agent_id', 'state', 'closed_at desc'])
    .execute();

  await db.schema
    .createTable('entry')
    .addColumn('conversation_id', 'text', (column) => column.notNull().references('conversation.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('entry_place', ['conversation_id', 'seq'])
    .addUniqueConstraint('entry_once', ['conversation_id', 'id'])
    .execute();

  await db.schema
    .createTable('staff')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('staff_session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('presence')
    .addColumn('staff_id', 'text', (column) => column.primaryKey().references('staff.id'))
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addColumn('idle_since', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('bot_state')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}
