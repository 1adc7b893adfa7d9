import type { Kysely } from 'kysely';

const reasons = [
  ['answered', 'Answered', 'They have what they came for'],
  ['request-raised', 'Request raised', 'A request or report was made'],
  ['passed-on', 'Passed on', 'Another team takes it from here'],
  ['no-reply', 'No reply', 'They stopped answering'],
  ['not-for-us', 'Not for us', 'Not a council service'],
] as const;
const causes = [
  ['unnecessary-clarification', 'Unnecessary clarification', 'A letter, form or page of ours was not clear'],
  ['poor-signposting', 'Poor signposting', 'They could not find it, or were sent to the wrong place'],
  ['repeat-notification', 'Repeat notification', 'They had to tell us the same thing again'],
  ['progress-chasing', 'Progress chasing', 'They asked how something stands'],
  ['premature-closure', 'Premature closure', 'We closed it before it was done'],
] as const;

/** The council's settings, each with a version, and who changed them; and what an admin sets of staff. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('council_setting')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('owner_id', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('council_setting_once', ['kind', 'id'])
    .execute();
  await db.schema
    .createTable('setting_change')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('staff_name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('item_id', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute();
  await db.schema
    .createIndex('setting_change_newest')
    .on('setting_change')
    .columns(['at desc', 'id desc'])
    .execute();

  await db.schema
    .alterTable('staff')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema
    .alterTable('staff')
    .addColumn('skills', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema.alterTable('staff').addColumn('capacity', 'integer').execute();
  await db.schema.alterTable('staff').addColumn('removed_at', 'text').execute();

  const seeded = db as unknown as Kysely<{ council_setting: Record<string, string | number | null> }>;
  const lists = [
    ['wrap-up-reasons', reasons],
    ['avoidable-causes', causes],
  ] as const;
  for (const [kind, items] of lists) {
    await seeded
      .insertInto('council_setting')
      .values(
        items.map(([id, label, hint], place) => ({
          kind,
          id,
          version: 1,
          place,
          owner_id: null,
          body: JSON.stringify({ label, hint }),
        })),
      )
      .execute();
  }
}
