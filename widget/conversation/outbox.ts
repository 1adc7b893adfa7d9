import type { Entry } from '../../server/protocol/entries.js';
import type { ProblemCode } from '../strings/strings.js';

/** A message that the resident has sent and that the log does not show yet. */
export interface OutboxMessage {
  id: string;
  text: string;
  writtenAtMs: number;
  /** The browser tab it was written in, which sends it first. */
  tabId: string;
  state: 'waiting' | 'sent' | 'not-sent';
  /** How often the server was asked and did not reply. */
  unansweredTries: number;
  problem?: { code: ProblemCode; message: string };
}

/** Messages in the order in which they were written. */
export type Outbox = readonly OutboxMessage[];

/** Another tab's message is sent from here too, but only when that tab has had time to send it. */
export const otherTabHeadStartMs = 5_000;
const triesBeforeNotSent = 3;

/** The tab that sends. What was written before it opened may be its own, from before a reload. */
export interface SendingTab {
  tabId: string;
  openedAtMs: number;
}

/** The next message to send, or none. */
export function nextToSend(outbox: Outbox, tab: SendingTab, nowMs: number): OutboxMessage | undefined {
  const first = outbox.find((message) => message.state === 'waiting');
  if (!first) return undefined;
  const isDue =
    first.tabId === tab.tabId ||
    first.writtenAtMs < tab.openedAtMs ||
    nowMs - first.writtenAtMs >= otherTabHeadStartMs;
  return isDue ? first : undefined;
}

/** Adds a message after any that failed, which are tried again first so that their order is kept. */
export function write(
  outbox: Outbox,
  message: Pick<OutboxMessage, 'id' | 'text' | 'writtenAtMs' | 'tabId'>,
): Outbox {
  return [...tryAgain(outbox), { ...message, state: 'waiting', unansweredTries: 0 }];
}

/** The server has stored the message: it is certain, though its entry may still be on its way here. */
export function acknowledge(outbox: Outbox, id: string): Outbox {
  return outbox.map((message) => (message.id === id ? { ...message, state: 'sent' as const } : message));
}

/**
 * The server did not reply. The message waits for the next try, or after several fails with all behind it:
 * what was written later must not arrive first.
 */
export function countUnanswered(outbox: Outbox, id: string, reason: string): Outbox {
  const counted = outbox.map((message) =>
    message.id === id ? { ...message, unansweredTries: message.unansweredTries + 1 } : message,
  );
  const message = counted.find((each) => each.id === id);
  if (!message || message.unansweredTries < triesBeforeNotSent) return counted;
  return fail(counted, id, { code: 'unreached', message: reason });
}

/** The server refused the message: it and all behind it are not sent. */
export function refuse(outbox: Outbox, id: string, problem: { code: ProblemCode; message: string }): Outbox {
  return fail(outbox, id, problem);
}

/** Puts every message that was not sent back in line. */
export function tryAgain(outbox: Outbox): Outbox {
  return outbox.map((message) => {
    if (message.state !== 'not-sent') return message;
    const { problem: _settled, ...kept } = message;
    return { ...kept, state: 'waiting', unansweredTries: 0 };
  });
}

export function discard(outbox: Outbox, id: string): Outbox {
  return outbox.filter((message) => message.id !== id);
}

/** Takes out what the log now shows. */
export function settle(outbox: Outbox, entries: readonly Entry[]): Outbox {
  if (outbox.length === 0) return outbox;
  const inLog = new Set(entries.map((entry) => entry.id));
  return outbox.filter((message) => !inLog.has(message.id));
}

/** For a new conversation: what the old one had stored is done, the rest is still to be sent. */
export function carryOver(outbox: Outbox): Outbox {
  return outbox.filter((message) => message.state !== 'sent');
}

/** Reads an outbox that was kept as JSON; anything unreadable is left out. */
export function parseOutbox(json: string | null): Outbox {
  try {
    const kept: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(kept) ? kept.filter(isOutboxMessage) : [];
  } catch {
    return [];
  }
}

function fail(outbox: Outbox, id: string, problem: { code: ProblemCode; message: string }): Outbox {
  const place = outbox.findIndex((message) => message.id === id);
  return outbox.map((message, index) =>
    place >= 0 && index >= place && message.state === 'waiting'
      ? { ...message, state: 'not-sent' as const, problem }
      : message,
  );
}

function isOutboxMessage(value: unknown): value is OutboxMessage {
  const message = value as Partial<OutboxMessage> | null;
  return (
    typeof message?.id === 'string' &&
    typeof message.text === 'string' &&
    typeof message.tabId === 'string' &&
    typeof message.writtenAtMs === 'number' &&
    typeof message.unansweredTries === 'number' &&
    ['waiting', 'sent', 'not-sent'].includes(message.state ?? '')
  );
}
