import { Refused } from '../lib/refused.js';

/** SQLite's result codes for a file that cannot be used now: busy, read-only, I/O error, full, cannot open. */
const sqliteAway = new Set([5, 8, 10, 13, 14]);
/** PostgreSQL's classes of errors that are about the server and not about the query. */
const postgresAway = /^(08|53|57|58|25006|25P03|3D000)/;

type Query = (...given: never[]) => Promise<unknown>;

/**
 * A store whose queries, when the database is away, are refused as `unavailable` with a sentence:
 * whoever asked keeps what they wrote and tries again. A wrong query stays a fault.
 */
export function refusingWhenAway<Store extends object>(store: Store): Store {
  const wrapped = Object.entries(store as Record<string, Query>).map(([name, query]) => [
    name,
    async (...given: never[]) => {
      try {
        return await query(...given);
      } catch (cause) {
        if (!isAway(cause)) throw cause;
        throw new Refused(
          'unavailable',
          'We cannot save or find anything just now. Wait a moment, then try again.',
          {
            cause,
          },
        );
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Store;
}

/** Whether a fault says that the database cannot be used now, rather than that it was asked wrongly. */
export function isAway(fault: unknown): boolean {
  if (fault instanceof AggregateError) return fault.errors.some(isAway);
  if (!(fault instanceof Error)) return false;
  const { code, errcode, message } = fault as Error & { code?: unknown; errcode?: unknown };
  if (typeof errcode === 'number') return sqliteAway.has(errcode % 256);
  if (typeof code === 'string') return postgresAway.test(code) || /^E[A-Z]+$/.test(code);
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/.test(
    message,
  );
}
