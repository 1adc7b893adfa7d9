import type { Entry } from '../../server/protocol/entries.js';

/** What the console holds of one conversation's log. */
export interface ConversationLog {
  /** 1, 2, 3 … without a gap: what is shown. */
  readonly entries: readonly Entry[];
  /** Entries that overtook others; they wait, in order, until the gap before them is filled. */
  readonly ahead: readonly Entry[];
}

export const emptyLog: ConversationLog = { entries: [], ahead: [] };

/** The last seq before any gap, which is where to sync from; 0 when nothing is held. */
export function lastSeqOf(log: ConversationLog): number {
  return log.entries.at(-1)?.seq ?? 0;
}

export function hasGap(log: ConversationLog): boolean {
  return log.ahead.length > 0;
}

/** The log with `incoming` put in its place by seq; the same log when nothing in it is new. */
export function mergeEntries(log: ConversationLog, incoming: readonly Entry[]): ConversationLog {
  const lastSeq = lastSeqOf(log);
  const held = new Set(log.ahead.map((entry) => entry.seq));
  const fresh = incoming.filter((entry) => entry.seq > lastSeq && !held.has(entry.seq));
  if (fresh.length === 0) return log;

  const bySeq = new Map([...log.ahead, ...fresh].map((entry) => [entry.seq, entry]));
  const waiting = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const gapAt = waiting.findIndex((entry, index) => entry.seq !== lastSeq + index + 1);
  const inOrder = gapAt === -1 ? waiting : waiting.slice(0, gapAt);
  return {
    entries: inOrder.length === 0 ? log.entries : [...log.entries, ...inOrder],
    ahead: waiting.slice(inOrder.length),
  };
}
