import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import { DatabaseFault, type Database } from './database.js';
import * as first from './migrations/0001-first.js';
import * as cases from './migrations/0002-cases.js';
import * as leases from './migrations/0003-leases.js';
import * as floor from './migrations/0010-floor.js';
import * as settings from './migrations/0020-settings.js';
import * as afterHours from './migrations/0021-after-hours.js';
import * as attachments from './migrations/0022-attachments.js';
import * as workspace from './migrations/0030-workspace.js';
import type { Schema } from './schema.js';

const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-cases': cases,
  '0003-leases': leases,
  '0010-floor': floor,
  '0020-settings': settings,
  '0021-after-hours': afterHours,
  '0022-attachments': attachments,
  '0030-workspace': workspace,
};

const newerGuildhall =
  'The database was last used by a newer Guildhall. Start that version, or restore a backup made by this one.';

/**
 * Brings the schema up to date, or up to one migration. Safe when several processes start at once: one
 * does it, the rest wait.
 * @throws DatabaseFault when the database belongs to a newer Guildhall, or a migration fails.
 */
export async function migrate(database: Database, upTo?: string): Promise<void> {
  if (upTo !== undefined && !(upTo in migrations)) {
    throw new DatabaseFault('This backup was made by a newer Guildhall. Restore it with that version.');
  }
  const migrator = new Migrator({ db: database.db, provider: { getMigrations: async () => migrations } });
  const { error } = await database.exclusively(() =>
    upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo),
  );
  if (error === undefined) return;
  const reason = error instanceof Error ? error.message : 'the reason is not known';
  if (/previously executed migration .* is missing/.test(reason)) {
    throw new DatabaseFault(newerGuildhall, { cause: error });
  }
  throw new DatabaseFault(`The database could not be brought up to date: ${reason}`, { cause: error });
}

/** The name of the last migration that a database has had. */
export async function lastMigration(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{
    name: string;
  }>`select name from kysely_migration order by name desc limit 1`.execute(db);
  return rows[0]?.name ?? '';
}
