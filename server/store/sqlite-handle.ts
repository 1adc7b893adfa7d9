import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const cachedStatements = 256;

type SqlValue = string | number | bigint | null;

function bindable(value: unknown): SqlValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  throw new TypeError(`A ${typeof value} cannot be stored: turn it into text or a number first`);
}

/**
 * Makes the API of node:sqlite look as Kysely's SQLite dialect expects, and keeps the most recent
 * prepared statements, without which each query leaks memory in the driver and runs ten times slower.
 */
export class SqliteHandle implements SqliteDatabase {
  readonly #database: DatabaseSyncInstance;
  readonly #prepared = new Map<string, SqliteStatement>();

  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    // The wait comes first: another process that starts at this moment holds the file to change its mode too.
    this.#database.exec(
      'pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on',
    );
  }

  /** Runs statements that return nothing, outside Kysely. */
  run(sql: string): void {
    this.#database.exec(sql);
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  prepare(sql: string): SqliteStatement {
    // A deferred transaction that turns into a writer can fail at once with SQLITE_BUSY; an immediate one waits.
    const text = sql === 'begin' ? 'begin immediate' : sql;
    const known = this.#prepared.get(text);
    const statement = known ?? this.#newStatement(text);
    // The last used stands last, so that the first is the one to forget.
    if (known) this.#prepared.delete(text);
    this.#prepared.set(text, statement);
    if (this.#prepared.size > cachedStatements) {
      const [oldest] = this.#prepared.keys();
      if (oldest !== undefined) this.#prepared.delete(oldest);
    }
    return statement;
  }

  #newStatement(sql: string): SqliteStatement {
    const statement = this.#database.prepare(sql);
    return {
      // Asked once: to describe its columns costs as much as a small query.
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...parameters.map(bindable)),
      run: (parameters) => {
        const { changes, lastInsertRowid } = statement.run(...parameters.map(bindable));
        return { changes, lastInsertRowid };
      },
      iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
    };
  }
}
