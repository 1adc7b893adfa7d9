import { ask } from './connection.js';
import { receive } from './log.js';
import type { Opening } from './opening.js';
import { acknowledge, countUnanswered, nextToSend, otherTabHeadStartMs, refuse } from './outbox.js';
import { changeOutbox, settleOutbox, type Wiring } from './wiring.js';

const entryWithinMs = 1_000;

interface Neighbours {
  open: () => Promise<Opening>;
  catchUp: () => Promise<void>;
  tryLater: (afterMs?: number) => void;
}

/** Sends what waits in the outbox, one message after the other, so that the log has them in order. */
export function createSending(
  wiring: Wiring,
  { open, catchUp, tryLater }: Neighbours,
): { sendWaiting: () => Promise<void> } {
  const { connection, device, view } = wiring;
  const { socket } = connection;
  const tab = { tabId: device.tabId, openedAtMs: wiring.now() };
  let isRunning = false;
  let later: ReturnType<typeof setTimeout> | undefined;

  /** True if the next message may follow. */
  async function sendNext(): Promise<boolean> {
    const message = nextToSend(device.outbox(), tab, wiring.now());
    if (!message || !socket.connected) return false;
    const opening = await open();
    if (opening === 'reconnecting') return false;
    const reply =
      opening === 'open'
        ? await Promise.race([
            ask(socket, 'message:send', { id: message.id, text: message.text }),
            untilSettled(message.id),
          ])
        : { ok: false as const, error: opening };
    if (reply.ok) {
      changeOutbox(wiring, (outbox) => acknowledge(outbox, message.id));
      if (view.get().isUnavailable) view.change({ isUnavailable: false });
      expectEntry(reply.seq);
      return true;
    }
    if (reply.error.code === 'unavailable' || reply.error.code === 'busy') {
      tryLater(reply.error.retryAfterMs);
      return false;
    }
    if (reply.error.code !== 'unreached') {
      changeOutbox(wiring, (outbox) => refuse(outbox, message.id, reply.error));
      return false;
    }
    // Silence on a connection that seems alive is a try that failed, and a reason to dial again. A lost
    // connection is not: the message waits for the next one.
    if (socket.connected) {
      changeOutbox(wiring, (outbox) => countUnanswered(outbox, message.id, reply.error.message));
      socket.io.engine.close();
    }
    return false;
  }

  /** Its entry says as well as an acknowledgement that a message is stored. */
  function untilSettled(id: string): Promise<{ ok: true; seq: number }> {
    return new Promise((resolve) => {
      const unwatch = view.watch(() => {
        if (view.get().outbox.some((message) => message.id === id)) return;
        unwatch();
        resolve({ ok: true, seq: 0 });
      });
    });
  }

  function expectEntry(seq: number): void {
    view.change({ log: receive(view.get().log, [], seq) });
    settleOutbox(wiring);
    setTimeout(() => void catchUp(), entryWithinMs);
  }

  async function sendWaiting(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    try {
      while (await sendNext());
    } finally {
      isRunning = false;
    }
    const next = device.outbox().find((message) => message.state === 'waiting');
    if (next && next.tabId !== device.tabId && later === undefined) {
      later = setTimeout(() => {
        later = undefined;
        void sendWaiting();
      }, otherTabHeadStartMs);
    }
  }

  return { sendWaiting };
}
