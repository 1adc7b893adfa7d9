/** One value that changes, and whoever wants to know. */
export interface Store<State> {
  read: () => State;
  change: (next: (state: State) => State) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createStore<State>(initial: State): Store<State> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => current,
    change(next) {
      const before = current;
      current = next(before);
      if (current === before) return;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
