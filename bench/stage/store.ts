import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, type Database } from '../../server/store/database.js';
import { migrate } from '../../server/store/migrate.js';
import { newPostgres, type TestServer } from '../../test/stage/servers.js';
import { engines, type Engine } from '../../test/stage/store.js';

export { engines, type Engine };

/** A migrated, empty and durable store of its own, with the settings that open it. */
export interface BenchStore {
  engine: Engine;
  dataDir: string;
  databaseUrl: string | undefined;
  /** For a server's environment. */
  settings: Record<string, string>;
  open: () => Promise<Database>;
  remove: () => void;
}

export async function benchStore(engine: Engine): Promise<BenchStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-bench-'));
  const databaseUrl = engine === 'postgres' ? await durableDatabase() : undefined;
  const open = async (): Promise<Database> => {
    const database = await openDatabase({ dataDir, databaseUrl });
    await migrate(database);
    return database;
  };
  return {
    engine,
    dataDir,
    databaseUrl,
    settings: {
      DATA_DIR: dataDir,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    open,
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

let postgres: Promise<TestServer> | undefined;
let databases = 0;

/** A new database of a PostgreSQL that flushes every commit to the disk, as in use. */
async function durableDatabase(): Promise<string> {
  postgres ??= newPostgres(
    'fsync=on',
    'full_page_writes=on',
    'synchronous_commit=on',
    'shared_buffers=512MB',
    'max_wal_size=4GB',
  );
  const { url } = await postgres;
  const name = `bench_${++databases}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url.replace(/\/postgres$/, `/${name}`);
}

/** The engines that `--engine` names; without it both. */
export function enginesOf(option: string | undefined): readonly Engine[] {
  return engines.filter((engine) => option === undefined || option === engine);
}
