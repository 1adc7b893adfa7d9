import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../server/store/database.js';
import { migrate } from '../../server/store/migrate.js';
import { emptyPostgresDatabase } from './servers.js';

export const engines = ['sqlite', 'postgres'] as const;
export type Engine = (typeof engines)[number];

/** A migrated, empty store on either engine, and what removes it. */
export async function emptyStore(
  engine: Engine,
): Promise<{ database: Database; remove: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-store-'));
  const database = await openDatabase({
    dataDir,
    databaseUrl: engine === 'postgres' ? await emptyPostgresDatabase() : undefined,
  });
  await migrate(database);
  return {
    database,
    remove: async () => {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
