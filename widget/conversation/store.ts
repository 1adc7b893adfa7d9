/** A value that can be watched. */
export interface Store<Value> {
  get: () => Value;
  change: (change: Partial<Value>) => void;
  watch: (watcher: () => void) => () => void;
}

export function createStore<Value extends object>(initial: Value): Store<Value> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    change(change) {
      value = { ...value, ...change };
      for (const watcher of watchers) watcher();
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
