import { aliasCount } from './class-aliases.js';

/** Long enough that a page that makes its styles as it goes is not sent anew all the time. */
const notSoonerThanMs = 3_000;

/**
 * Takes a snapshot after a style sheet has come late: elements sent before it have lost the classes that only it
 * speaks of.
 */
export function watchLateStyles(snapshot: () => void): { look(eventType: number): void; stop(): void } {
  let known = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    look(eventType) {
      const isSnapshot = eventType === 2;
      if (!isSnapshot && aliasCount() > known && known > 0)
        timer ??= setTimeout(() => {
          timer = undefined;
          snapshot();
        }, notSoonerThanMs);
      if (isSnapshot) known = aliasCount();
    },
    stop: () => clearTimeout(timer),
  };
}
