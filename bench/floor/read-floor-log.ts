import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { StateChange } from '../../server/protocol/entries.js';

/** What a decision reads may be this old when it is made durable: a queue that changed since is no violation. */
const staleMs = 300;

interface Wait {
  conversationId: string;
  /** The place in the queue: when it first joined. */
  joinedAt: number;
  from: number;
  to: number;
  /** The agent who let it go just before, and so is not asked again at once. */
  passedBy: string | undefined;
  offeredTo: string | undefined;
}

export interface FloorFigures {
  offers: number;
  offerP50Ms: number;
  offerP95Ms: number;
  offersLapsed: number;
  returnedFromVanished: number;
  orderViolations: number;
  doubleClaims: number;
}

/** Reads from the log, which is what happened, how long residents waited for an offer and in which order. */
export function readFloorLog(dataDir: string): FloorFigures {
  const database = new DatabaseSync(join(dataDir, 'guildhall.sqlite'));
  const rows = database
    .prepare(
      `select conversation_id, at, body from entry where body like '{"kind":"state"%' order by at, seq`,
    )
    .all() as { conversation_id: string; at: string; body: string }[];
  database.close();

  const waits: Wait[] = [];
  const open = new Map<string, Wait>();
  const joined = new Map<string, number>();
  const held = new Set<string>();
  const figures = { offersLapsed: 0, returnedFromVanished: 0, doubleClaims: 0 };
  for (const { conversation_id: conversationId, at, body } of rows) {
    const { move, after, agentId } = JSON.parse(body) as StateChange;
    const time = Date.parse(at);
    if (move === 'offer-lapsed') figures.offersLapsed += 1;
    if (move === 'agent-vanished') figures.returnedFromVanished += 1;
    if (move === 'offer-accepted') {
      if (held.has(conversationId)) figures.doubleClaims += 1;
      held.add(conversationId);
    } else if (after !== 'active') held.delete(conversationId);
    const wait = open.get(conversationId);
    if (wait) {
      wait.to = time;
      wait.offeredTo = agentId;
      if (move === 'offer-made') waits.push(wait);
      open.delete(conversationId);
    }
    if (after === 'queued') {
      if (!joined.has(conversationId)) joined.set(conversationId, time);
      const joinedAt = joined.get(conversationId) ?? time;
      open.set(conversationId, {
        conversationId,
        joinedAt,
        from: time,
        to: Number.POSITIVE_INFINITY,
        passedBy: move === 'offer-lapsed' ? agentId : undefined,
        offeredTo: undefined,
      });
    }
  }
  const stillOpen = [...open.values()];
  const isOvertaken = (offer: Wait): boolean =>
    [...waits, ...stillOpen].some(
      (other) =>
        other.joinedAt < offer.joinedAt &&
        other.from < offer.to - staleMs &&
        other.to > offer.to &&
        (other.passedBy === undefined || other.passedBy !== offer.offeredTo),
    );
  const firstWaits = waits.filter(({ joinedAt, from }) => joinedAt === from);
  const times = firstWaits.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const quantile = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return {
    offers: waits.length,
    offerP50Ms: quantile(0.5),
    offerP95Ms: quantile(0.95),
    ...figures,
    orderViolations: waits.filter(isOvertaken).length,
  };
}
