import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.js';
import { SqliteHandle } from './sqlite-handle.js';

/** The database cannot be reached or used; the message says what to do. */
export class DatabaseFault extends Error {}

export interface Database {
  engine: 'sqlite' | 'postgres';
  db: Kysely<Schema>;
  /** Runs `work` while no other process can change the schema. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Runs `read` on the database as it is at this moment; others go on writing. */
  snapshot<Result>(read: (db: Kysely<Schema>) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Opens PostgreSQL where a URL is given, else one SQLite file in `dataDir`.
 * @throws DatabaseFault when it cannot be opened.
 */
export async function openDatabase(options: {
  databaseUrl: string | undefined;
  dataDir: string;
}): Promise<Database> {
  return options.databaseUrl === undefined ? openSqlite(options.dataDir) : openPostgres(options.databaseUrl);
}

function openSqlite(dataDir: string): Database {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
  } catch (cause) {
    throw new DatabaseFault(
      `Guildhall cannot write to ${dataDir}. Give its account the right to write there, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
  const handle = openFile(join(dataDir, 'guildhall.sqlite'));
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: handle }) });
  return {
    engine: 'sqlite',
    db,
    exclusively: async (work) => {
      handle.run('begin exclusive');
      try {
        const result = await work();
        handle.run('commit');
        return result;
      } catch (fault) {
        handle.run('rollback');
        throw fault;
      }
    },
    snapshot: async (read) => {
      // Not `begin immediate`, which would keep the server from writing.
      handle.run('begin');
      try {
        return await read(db);
      } finally {
        handle.run('rollback');
      }
    },
    close: () => db.destroy(),
  };
}

/** Node's own recursive mkdir never returns where the system says that a parent is not there, as in /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function openFile(file: string): SqliteHandle {
  try {
    return new SqliteHandle(file);
  } catch (cause) {
    throw new DatabaseFault(
      `Guildhall cannot open its database ${file}. Check that the file is a Guildhall database, that the disk has room and that its account may write to it.`,
      { cause },
    );
  }
}

async function openPostgres(databaseUrl: string): Promise<Database> {
  // count() and bigint arrive as text unless parsed; ours stay far below 2^53.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // A process that hangs in mid-transaction must not keep its rows from the others.
    idle_in_transaction_session_timeout: 10_000,
  });
  // A connection that the server drops must not end the process, whether it is idle or at work: its query
  // fails by itself, and the next one opens another.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pool.query('select 1');
  } catch (cause) {
    await pool.end();
    throw new DatabaseFault(
      `Guildhall cannot reach the database named in DATABASE_URL (${withoutPassword(databaseUrl)}): ${reason(cause)}. Check that PostgreSQL is running and that the host, port, database name, user and password are right.`,
      { cause },
    );
  }
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  // Kysely's migrator takes PostgreSQL's advisory lock itself.
  return {
    engine: 'postgres',
    db,
    exclusively: (work) => work(),
    snapshot: (read) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((transaction) => read(transaction)),
    close: () => db.destroy(),
  };
}

function withoutPassword(databaseUrl: string): string {
  return databaseUrl.replace(/\/\/([^:@/]+):[^@/]*@/, '//$1:…@');
}

function reason(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reason).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}
