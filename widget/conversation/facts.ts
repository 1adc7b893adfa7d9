import { ask } from './connection.js';
import { receive } from './log.js';
import { isOver, isWaiting } from './view.js';
import { keep, settleOutbox, unlessStopped, type Wiring } from './wiring.js';

/** Typing is told again every three seconds while it goes on. */
const typingLastsMs = 8_000;

/** Takes in what the server tells of the conversation. */
export function listenToFacts(wiring: Wiring, catchUp: () => Promise<void>): void {
  const { connection, view } = wiring;
  const { socket } = connection;
  let typingEnds: ReturnType<typeof setTimeout> | undefined;
  const isOurs = (fact: { conversationId: string }) => fact.conversationId === view.get().conversationId;

  socket.on('entry:added', (entry) => {
    if (!isOurs(entry)) return;
    const isReply = entry.kind === 'message' && entry.from !== 'resident';
    view.change({
      log: receive(view.get().log, [entry]),
      ...(isReply && { typing: null }),
    });
    settleOutbox(wiring);
    void catchUp();
    // The agent sees that their words have arrived, whether or not the panel is open.
    if (entry.kind === 'message' && entry.from === 'agent') {
      void ask(socket, 'entries:received', { seq: entry.seq });
    }
  });
  socket.on('state:changed', (fact) => {
    if (!isOurs(fact)) return;
    const { queue } = view.get();
    view.change({
      state: fact.state,
      agentName: fact.agentName,
      canReturn: fact.canReturn,
      queue: isWaiting(fact.state) ? queue : null,
      typing: null,
    });
    if (isOver(fact)) keep(wiring, { endedAtMs: wiring.now() });
  });
  socket.on('queue:changed', (fact) => {
    if (isOurs(fact)) view.change({ queue: fact });
  });
  socket.on('typing:changed', (fact) => {
    if (!isOurs(fact)) return;
    view.change({ typing: fact.typing ? fact.from : null });
    // Who closes a window in the middle of a word never says that they stopped.
    clearTimeout(typingEnds);
    if (fact.typing) typingEnds = setTimeout(() => view.change({ typing: null }), typingLastsMs);
  });
  socket.on('cobrowse:changed', (fact) => {
    if (isOurs(fact)) view.change({ cobrowse: unlessStopped(wiring, fact.cobrowse) });
  });
}
