import { Migrator, type Migration } from 'kysely';
import { DatabaseFault, type Database } from './database.js';
import * as first from './migrations/0001-first.js';
import * as cases from './migrations/0002-cases.js';
import * as floor from './migrations/0010-floor.js';
import * as settings from './migrations/0020-settings.js';
import * as afterHours from './migrations/0021-after-hours.js';
import * as attachments from './migrations/0022-attachments.js';
import * as workspace from './migrations/0030-workspace.js';

const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-cases': cases,
  '0010-floor': floor,
  '0020-settings': settings,
  '0021-after-hours': afterHours,
  '0022-attachments': attachments,
  '0030-workspace': workspace,
};

/**
 * Brings the schema up to date. Safe when several processes start at once: one does it, the rest wait.
 * @throws DatabaseFault when the database belongs to a newer Guildhall, or a migration fails.
 */
export async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({ db: database.db, provider: { getMigrations: async () => migrations } });
  const { error } = await database.exclusively(() => migrator.migrateToLatest());
  if (error === undefined) return;
  const reason = error instanceof Error ? error.message : 'the reason is not known';
  if (/previously executed migration .* is missing/.test(reason)) {
    throw new DatabaseFault(
      'The database was last used by a newer Guildhall. Start that version, or restore a backup made by this one.',
      { cause: error },
    );
  }
  throw new DatabaseFault(`The database could not be brought up to date: ${reason}`, { cause: error });
}
