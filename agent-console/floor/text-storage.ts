/** The part of the browser's session storage that the console needs. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

/** Storage that goes on in memory where the browser's is full or forbidden: then only a reload loses what it holds. */
export function forgivingStorage(storage: TextStorage | null): TextStorage {
  const inMemory = new Map<string, string>();
  return {
    getItem(key) {
      const text = inMemory.get(key);
      if (text !== undefined) return text;
      try {
        return storage?.getItem(key) ?? null;
      } catch {
        return null;
      }
    },
    setItem(key, text) {
      inMemory.set(key, text);
      try {
        storage?.setItem(key, text);
      } catch {
        // Kept in memory above.
      }
    },
    removeItem(key) {
      inMemory.delete(key);
      try {
        storage?.removeItem(key);
      } catch {
        // Nothing was kept there.
      }
    },
  };
}
