import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import pg from 'pg';

/** Makes one row durable; resolves after the commit that holds it. */
export type Insert = (id: string, text: string) => Promise<void>;

interface Waiting {
  id: string;
  text: string;
  done: () => void;
}

/** Groups what arrives while a commit is under way into the next one. */
function grouped(commit: (group: Waiting[]) => void | Promise<void>, mostInFlight: number): Insert {
  let waiting: Waiting[] = [];
  let inFlight = 0;
  const run = async (): Promise<void> => {
    const group = waiting;
    waiting = [];
    await commit(group);
    for (const { done } of group) done();
  };
  const start = (): void => {
    if (inFlight === mostInFlight || waiting.length === 0) return;
    inFlight += 1;
    void run().finally(() => {
      inFlight -= 1;
      start();
    });
  };
  return (id, text) =>
    new Promise((done) => {
      waiting.push({ id, text, done });
      setImmediate(start);
    });
}

/** SQLite as safe as ours (WAL, every commit flushed), and nothing else. */
export function sqliteInsert(folder: string): Insert {
  const database = new DatabaseSync(join(folder, 'baseline.sqlite'));
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  database.exec('create table entry (seq integer primary key, id text not null, body text not null)');
  const insert = database.prepare('insert into entry (id, body) values (?, ?)');
  return grouped((group) => {
    database.exec('begin immediate');
    for (const { id, text } of group) insert.run(id, text);
    database.exec('commit');
  }, 1);
}

/** PostgreSQL with one statement for each group, two at most under way. */
export async function postgresInsert(url: string): Promise<Insert> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  await pool.query(
    'create table if not exists baseline_entry (seq bigserial primary key, id text not null, body text not null)',
  );
  return grouped(async (group) => {
    await pool.query({
      name: 'insert',
      text: 'insert into baseline_entry (id, body) select * from unnest($1::text[], $2::text[])',
      values: [group.map(({ id }) => id), group.map(({ text }) => text)],
    });
  }, 2);
}
