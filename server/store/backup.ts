import { sql, type Kysely } from 'kysely';
import { DatabaseFault, type Database } from './database.js';
import { lastMigration, migrate } from './migrate.js';
import type { Schema } from './schema.js';

/** Every table that holds something to keep, those that others refer to first, with the key that orders it. */
const tables = [
  { table: 'staff', key: ['id'] },
  { table: 'staff_session', key: ['token_hash'] },
  { table: 'presence', key: ['staff_id'] },
  { table: 'conversation', key: ['id'] },
  { table: 'entry', key: ['conversation_id', 'seq'] },
  { table: 'bot_state', key: ['key'] },
  { table: 'filed_case', key: ['reference'] },
  { table: 'council_setting', key: ['kind', 'id'] },
  { table: 'setting_change', key: ['id'] },
  { table: 'attachment', key: ['id'] },
  { table: 'mention', key: ['conversation_id', 'seq', 'staff_id'] },
  { table: 'resident_presence', key: ['conversation_id'] },
  { table: 'missed_offer', key: ['staff_id', 'conversation_id', 'at'] },
] as const satisfies { table: keyof Schema; key: string[] }[];

/** Held by a process that runs, or made again from the entries by whichever starts. */
type MadeAgain = 'lease' | 'search_word' | 'search_mark';
type Forgotten = Exclude<keyof Schema, (typeof tables)[number]['table'] | MadeAgain>;
/** Does not compile while a new table is in neither list. */
export type EveryTableIsKept = Forgotten extends never ? true : { forgotten: Forgotten };
const everyTableIsKept: EveryTableIsKept = true;
void everyTableIsKept;

/** Migrations put the council's first settings here. */
const seeded = 'council_setting';

const rowsAtOnce = 500;
const format = 'guildhall backup 1';

type Row = Record<string, string | number | null>;

/** One line of a backup: its head, a row, or its end, without which it is cut short. */
export type BackupLine =
  | { format: string; schema: string }
  | { table: (typeof tables)[number]['table']; row: Row }
  | { rows: number };

/**
 * Everything in the database as it was at one moment, while the server goes on. The lines are the same
 * from either database, so a backup of one can be restored into the other.
 */
export async function writeBackup(
  database: Database,
  write: (line: BackupLine) => Promise<void>,
): Promise<number> {
  return database.snapshot(async (db) => {
    let rows = 0;
    await write({ format, schema: await lastMigration(db) });
    for (const { table, key } of tables) {
      let last: Row | undefined;
      for (;;) {
        const page = await rowsAfter(db, table, key, last);
        for (const row of page) await write({ table, row });
        rows += page.length;
        last = page.at(-1);
        if (page.length < rowsAtOnce) break;
      }
    }
    await write({ rows });
    return rows;
  });
}

async function rowsAfter(
  db: Kysely<Schema>,
  table: string,
  key: readonly string[],
  last: Row | undefined,
): Promise<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const after =
    last === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})`;
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(rowsAtOnce)}
  `.execute(db);
  return rows;
}

/**
 * Fills an empty database from a backup, all or nothing.
 * @throws DatabaseFault when the database is in use, or the backup is damaged or of a newer Guildhall.
 */
export async function restoreBackup(database: Database, lines: AsyncIterable<BackupLine>): Promise<number> {
  const iterator = lines[Symbol.asyncIterator]();
  const head = await nextLine(iterator);
  if (head === undefined || !('format' in head) || head.format !== format) {
    throw new DatabaseFault('This file is not a Guildhall backup.');
  }
  await migrate(database, head.schema);
  const inUse = await database.db.selectFrom('staff').select('id').limit(1).executeTakeFirst();
  if (inUse) {
    throw new DatabaseFault(
      'This database is in use already. Restore into an empty one: another DATA_DIR, or a new DATABASE_URL.',
    );
  }
  const rows = await database.db.transaction().execute((transaction) => insertAll(transaction, iterator));
  await migrate(database);
  return rows;
}

async function insertAll(db: Kysely<Schema>, lines: AsyncIterator<BackupLine>): Promise<number> {
  let rows = 0;
  let waiting: { table: keyof Schema; rows: Row[] } = { table: 'staff', rows: [] };
  const flush = async (): Promise<void> => {
    if (waiting.rows.length === 0) return;
    await db.insertInto(waiting.table).values(waiting.rows).execute();
    rows += waiting.rows.length;
  };
  for (;;) {
    const line = await nextLine(lines);
    if (line === undefined) throw new DatabaseFault('This backup is cut short: its end is missing.');
    if ('rows' in line) {
      await flush();
      if (rows !== line.rows) throw new DatabaseFault('This backup is damaged: rows are missing.');
      return rows;
    }
    if (!('table' in line)) continue;
    if (line.table !== waiting.table || waiting.rows.length === rowsAtOnce) {
      await flush();
      // What a new database begins with gives way to what was kept.
      if (line.table === seeded && waiting.table !== seeded) await db.deleteFrom(seeded).execute();
      waiting = { table: line.table, rows: [] };
    }
    waiting.rows.push(line.row);
  }
}

async function nextLine(lines: AsyncIterator<BackupLine>): Promise<BackupLine | undefined> {
  try {
    const { value, done } = await lines.next();
    return done ? undefined : value;
  } catch (cause) {
    throw new DatabaseFault('This backup is damaged and cannot be read to its end.', { cause });
  }
}
