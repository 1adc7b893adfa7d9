import type { Device, Kept } from './device.js';
import { newId } from './new-id.js';
import { parseOutbox } from './outbox.js';
import { readKept } from './read-kept.js';

/** The device's memory in `localStorage`, or in this page's own where the browser forbids that. */
export function createWebDevice(key: string): Device {
  const outboxKey = `${key}:outbox`;
  const storage = usableStorage(() => localStorage);
  return {
    tabId: newId(),
    kept: () => readKept(storage.getItem(key)),
    keep: (kept: Kept) => storage.setItem(key, JSON.stringify(kept)),
    outbox: () => parseOutbox(storage.getItem(outboxKey)),
    keepOutbox(outbox) {
      if (outbox.length > 0) storage.setItem(outboxKey, JSON.stringify(outbox));
      else storage.removeItem(outboxKey);
    },
    forget() {
      storage.removeItem(key);
      storage.removeItem(outboxKey);
    },
    watch(watcher) {
      addEventListener('storage', (event) => {
        // A null key means that another tab has cleared everything.
        if (event.key === key || event.key === outboxKey || event.key === null) watcher();
      });
    },
    async withLock(task) {
      // Web Locks exist on https pages only; elsewhere two tabs may race for the first message.
      return 'locks' in navigator ? await navigator.locks.request(key, task) : await task();
    },
  };
}

/** The draft of the composer, per tab, from the moment the chat has been opened. */
export function createDraftMemory(key: string): { read: () => string; write: (text: string) => void } {
  const draftKey = `${key}:draft`;
  const storage = usableStorage(() => sessionStorage);
  return {
    read: () => storage.getItem(draftKey) ?? '',
    write: (text) => (text ? storage.setItem(draftKey, text) : storage.removeItem(draftKey)),
  };
}

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

function usableStorage(find: () => Storage): Memory {
  try {
    const storage = find();
    const probe = 'guildhall:probe';
    storage.setItem(probe, probe);
    storage.removeItem(probe);
    return storage;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  }
}
