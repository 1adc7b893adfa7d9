import { ask } from './connection.js';
import { hasGap, heldSeq, receive } from './log.js';
import { settleOutbox, type Wiring } from './wiring.js';

const tryAgainAfterMs = 2_000;

/** Asks for missing entries until there is no gap. One round at a time, however often it is called. */
export function createCatchingUp(wiring: Wiring): { catchUp: () => Promise<void> } {
  const { connection, view } = wiring;
  let isRunning = false;

  async function fillNextGap(): Promise<boolean> {
    const after = heldSeq(view.get().log);
    const { conversationId } = view.get();
    const reply = await ask(connection.socket, 'conversation:sync', { after });
    // The resident may have started a new chat in the meantime.
    if (!reply.ok || view.get().conversationId !== conversationId) return false;
    view.change({ log: receive(view.get().log, reply.entries, reply.lastSeq) });
    settleOutbox(wiring);
    return heldSeq(view.get().log) > after;
  }

  async function catchUp(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    try {
      while (hasGap(view.get().log)) {
        if (await fillNextGap()) continue;
        if (connection.socket.connected) setTimeout(() => void catchUp(), tryAgainAfterMs);
        return;
      }
      if (view.get().conversationId && !view.get().isCaughtUp) view.change({ isCaughtUp: true });
    } finally {
      isRunning = false;
    }
  }

  return { catchUp };
}
