import type { Entry } from '../../server/protocol/entries.js';
import type { Failure } from '../connection/ask.js';

/** Something the agent wrote that the log does not hold yet. */
export interface OutboxItem {
  /** The entry's id to be: a repeat under the same id is stored once. */
  readonly id: string;
  readonly conversationId: string;
  readonly kind: 'message' | 'note' | 'aside';
  readonly text: string;
  /** Of a note: the staff ids of those whom it names. */
  readonly mentions?: readonly string[];
  readonly writtenAt: string;
  readonly delivery: Delivery;
}

export type Delivery =
  | { readonly state: 'waiting'; readonly attempts: number }
  | { readonly state: 'sending'; readonly attempts: number }
  | { readonly state: 'sent'; readonly seq: number }
  | { readonly state: 'refused'; readonly failure: Failure };

export type Outbox = readonly OutboxItem[];

export const notYetTried: Delivery = { state: 'waiting', attempts: 0 };

export function withDelivery(outbox: Outbox, id: string, delivery: Delivery): Outbox {
  return outbox.map((item) => (item.id === id ? { ...item, delivery } : item));
}

export function withoutItem(outbox: Outbox, id: string): Outbox {
  return outbox.filter((item) => item.id !== id);
}

/** The outbox without what the log now holds. */
export function withoutLogged(outbox: Outbox, entries: readonly Entry[]): Outbox {
  const logged = new Set(entries.map((entry) => entry.id));
  return outbox.some((item) => logged.has(item.id)) ? outbox.filter((item) => !logged.has(item.id)) : outbox;
}

/** What to send next: the oldest that waits in each conversation where nothing is on its way, so that order holds. */
export function readyToSend(outbox: Outbox): OutboxItem[] {
  const busy = new Set<string>();
  const ready: OutboxItem[] = [];
  for (const item of outbox) {
    const { state } = item.delivery;
    if (state !== 'sending' && state !== 'waiting') continue;
    if (state === 'waiting' && !busy.has(item.conversationId)) ready.push(item);
    busy.add(item.conversationId);
  }
  return ready;
}

/** What a reload must not lose, as text for session storage. */
export function packOutbox(outbox: Outbox): string {
  return JSON.stringify(outbox.filter((item) => item.delivery.state !== 'sent'));
}

/** The outbox as it was before a reload. What was on its way is tried again: its id makes that safe. */
export function unpackOutbox(packed: string | null): Outbox {
  if (packed === null) return [];
  try {
    const items = JSON.parse(packed) as OutboxItem[];
    return items.map((item) =>
      item.delivery.state === 'refused' ? item : { ...item, delivery: notYetTried },
    );
  } catch {
    return [];
  }
}
