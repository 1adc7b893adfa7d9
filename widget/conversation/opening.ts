import type { OpenedConversation } from '../../server/protocol/resident.js';
import { ask, type Problem } from './connection.js';
import { emptyLog, heldSeq, receive } from './log.js';
import { carryOver } from './outbox.js';
import { isOver, noConversation } from './view.js';
import { changeOutbox, keep, setProblem, settleOutbox, unlessStopped, type Wiring } from './wiring.js';

/** `reconnecting`: the socket spoke for another conversation than this device's, and is being changed. */
export type Opening = 'open' | 'reconnecting' | Problem;

/** Opens a conversation on the socket, or resumes this device's, once per connection. */
export function createOpening(wiring: Wiring): { open: () => Promise<Opening> } {
  const { connection, device, view } = wiring;
  let isOpen = false;
  let inFlight: Promise<Opening> | undefined;
  connection.socket.on('disconnect', () => (isOpen = false));
  connection.socket.on('connect_error', (error) => {
    const { data } = error as Error & { data?: { code?: unknown } };
    if (data?.code === 'conversation_unknown') startAnew();
  });

  async function openOnce(): Promise<Opening> {
    // Another tab may have opened a conversation while this one waited for the lock.
    if (device.kept()?.token !== connection.token()) {
      connection.reconnect();
      return 'reconnecting';
    }
    const reply = await ask(connection.socket, 'conversation:open', {
      // A resumed conversation keeps its own language, which the resident may have changed by asking the bot.
      ...(connection.token() ? {} : { language: wiring.language() }),
      ...(!connection.token() && wiring.previous.token && { previousToken: wiring.previous.token }),
      pageUrl: wiring.pageUrl(),
      after: heldSeq(view.get().log),
    });
    if (reply.ok) {
      take(reply);
      isOpen = true;
      return 'open';
    }
    if (reply.error.code === 'conversation_unknown' && connection.token()) {
      startAnew();
      return 'reconnecting';
    }
    return reply.error;
  }

  function take(opened: OpenedConversation): void {
    const { conversationId, log } = view.get();
    const isAnother = conversationId !== null && conversationId !== opened.conversationId;
    connection.bind(opened.token);
    keep(wiring, { token: opened.token, ...(isOver(opened) && { endedAtMs: wiring.now() }) });
    view.change({
      conversationId: opened.conversationId,
      state: opened.state,
      agentName: opened.agentName,
      canReturn: opened.canReturn,
      queue: opened.queue,
      cobrowse: unlessStopped(wiring, opened.cobrowse),
      log: receive(isAnother ? emptyLog : log, opened.entries, opened.lastSeq),
    });
    settleOutbox(wiring);
    if (opened.cobrowse && view.get().cobrowse === null) {
      // The resident stopped it while the line was down.
      void ask(connection.socket, 'cobrowse:stop', { sessionId: opened.cobrowse.sessionId });
    }
  }

  /** The server does not know this device's conversation: its token is forgotten, its unsent words are not. */
  function startAnew(): void {
    changeOutbox(wiring, carryOver);
    const { outbox } = view.get();
    device.forget();
    view.change(noConversation);
    if (outbox.length > 0) {
      keep(wiring, {});
      changeOutbox(wiring, () => outbox);
    }
    setProblem(wiring, 'message', { code: 'conversation_unknown', message: '' });
    connection.reconnect();
  }

  return {
    async open() {
      if (isOpen) return 'open';
      inFlight ??= device.withLock(openOnce).finally(() => (inFlight = undefined));
      return inFlight;
    },
  };
}
