import type { Entry } from '../../server/protocol/entries.js';

/** What this browser holds of a conversation's log. */
export interface Log {
  /** Entries 1, 2, 3 … without a gap: the only ones that may be shown. */
  readonly entries: readonly Entry[];
  /** Entries that arrived ahead of a gap, by seq. */
  readonly ahead: readonly Entry[];
  /** The highest seq that the server is known to have. */
  readonly lastSeq: number;
}

export const emptyLog: Log = { entries: [], ahead: [], lastSeq: 0 };

/** The seq up to which nothing is missing: what to ask the server to continue after. */
export const heldSeq = (log: Log): number => log.entries.length;

/** Whether the server has entries that are still missing here. */
export const hasGap = (log: Log): boolean => log.lastSeq > heldSeq(log);

/** Merges what arrived, in whatever order and however often, into one log by seq. */
export function receive(log: Log, arrived: readonly Entry[], lastSeq = 0): Log {
  const bySeq = new Map(log.ahead.map((entry) => [entry.seq, entry]));
  for (const entry of arrived) {
    if (entry.seq > heldSeq(log) && !bySeq.has(entry.seq)) bySeq.set(entry.seq, entry);
  }
  const entries = [...log.entries];
  for (let next = bySeq.get(entries.length + 1); next; next = bySeq.get(entries.length + 1)) {
    bySeq.delete(next.seq);
    entries.push(next);
  }
  const ahead = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const highest = ahead.at(-1)?.seq ?? entries.length;
  return { entries, ahead, lastSeq: Math.max(log.lastSeq, lastSeq, highest) };
}
