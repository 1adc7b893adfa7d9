import type { Storage, StoreItems } from 'botbuilder-core';
import type { BotStateStore } from '../store/bot-state.js';

/** botbuilder's Storage over our own store, so that the bot's memory outlives the process. */
export function stateStorage(store: BotStateStore): Storage {
  return {
    async read(keys) {
      const found = await store.read(keys);
      const items: StoreItems = {};
      for (const [key, value] of found) items[key] = JSON.parse(value) as unknown;
      return items;
    },
    async write(changes) {
      // Turns of one conversation run one after another, so the last write is always the right one.
      for (const [key, value] of Object.entries(changes)) await store.write(key, JSON.stringify(value));
    },
    delete: (keys) => store.remove(keys),
  };
}
