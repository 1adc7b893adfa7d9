import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';

/** What the bot remembers between turns, under botbuilder's own keys. */
export function botStateStore(db: Kysely<Schema>) {
  return {
    async read(keys: string[]): Promise<Map<string, string>> {
      if (keys.length === 0) return new Map();
      const rows = await db.selectFrom('bot_state').selectAll().where('key', 'in', keys).execute();
      return new Map(rows.map(({ key, value }) => [key, value]));
    },

    async write(key: string, value: string): Promise<void> {
      await db
        .insertInto('bot_state')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },

    async remove(keys: string[]): Promise<void> {
      if (keys.length > 0) await db.deleteFrom('bot_state').where('key', 'in', keys).execute();
    },
  };
}

export type BotStateStore = ReturnType<typeof botStateStore>;
