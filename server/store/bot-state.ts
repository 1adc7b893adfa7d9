import type { Kysely } from 'kysely';
import { GroupCommit } from '../conversations/group-commit.js';
import type { Schema } from './schema.js';

const mostInOneGroup = 500;

interface Remembered {
  key: string;
  value: string;
}

/** What the bot remembers between turns, under botbuilder's own keys. */
export function botStateStore(db: Kysely<Schema>) {
  // Turns that end together share one flush of the disk.
  const writes = new GroupCommit<Remembered, void>(async (group) => {
    // Of two values for one key the later stands; one statement cannot set a row twice.
    const values = [...new Map(group.map((one) => [one.key, one])).values()];
    await db
      .insertInto('bot_state')
      .values(values)
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })),
      )
      .execute();
    return group.map(() => ({ result: undefined }));
  }, mostInOneGroup);

  return {
    async read(keys: string[]): Promise<Map<string, string>> {
      if (keys.length === 0) return new Map();
      const rows = await db.selectFrom('bot_state').selectAll().where('key', 'in', keys).execute();
      return new Map(rows.map(({ key, value }) => [key, value]));
    },

    write(key: string, value: string): Promise<void> {
      return writes.add({ key, value });
    },

    async remove(keys: string[]): Promise<void> {
      if (keys.length > 0) await db.deleteFrom('bot_state').where('key', 'in', keys).execute();
    },
  };
}

export type BotStateStore = ReturnType<typeof botStateStore>;
