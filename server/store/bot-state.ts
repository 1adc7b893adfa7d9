import { sql } from 'kysely';
import { GroupCommit } from '../conversations/group-commit.js';
import type { Database } from './database.js';
import { statementOverRows } from './parameter-rows.js';

const mostInOneGroup = 500;

interface Remembered {
  key: string;
  value: string;
}

/** What the bot remembers between turns, under botbuilder's own keys. */
export function botStateStore({ db, engine }: Pick<Database, 'db' | 'engine'>) {
  const selectValues = statementOverRows(engine, { key: 'text' }, (given) =>
    db.selectFrom(given).innerJoin('bot_state', 'bot_state.key', 'given.key').selectAll('bot_state'),
  );
  const upsertValues = statementOverRows(engine, { key: 'text', value: 'text' }, (given) =>
    db
      .insertInto('bot_state')
      .columns(['key', 'value'])
      // Without a condition, SQLite takes "on conflict" for part of a join.
      .expression((eb) =>
        eb
          .selectFrom(given)
          .select(['key', 'value'])
          .where(sql<boolean>`true`),
      )
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })),
      ),
  );

  // Turns that begin together share one query, and those that end together one flush of the disk.
  const reads = new GroupCommit<string, string | undefined>(async (group) => {
    const rows = await selectValues(
      db,
      [...new Set(group)].map((key) => ({ key })),
    );
    const values = new Map(rows.map(({ key, value }) => [key, value]));
    return group.map((key) => ({ result: values.get(key) }));
  }, mostInOneGroup);
  const writes = new GroupCommit<Remembered, void>(async (group) => {
    // Of two values for one key the later stands; one statement cannot set a row twice.
    await upsertValues(db, [...new Map(group.map((one) => [one.key, one])).values()]);
    return group.map(() => ({ result: undefined }));
  }, mostInOneGroup);

  return {
    read(key: string): Promise<string | undefined> {
      return reads.add(key);
    },

    write(key: string, value: string): Promise<void> {
      return writes.add({ key, value });
    },
  };
}

export type BotStateStore = ReturnType<typeof botStateStore>;
