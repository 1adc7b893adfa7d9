import { readFile, sendFile } from './files.js';
import type { Language } from '../../server/protocol/conversation.js';
import type { CobrowseBatch } from '../../server/protocol/cobrowse.js';
import type { ResidentCommands, ResidentResults } from '../../server/protocol/resident.js';
import { createCatchingUp } from './catching-up.js';
import { ask, createConnection, type Reply } from './connection.js';
import type { Device, Kept } from './device.js';
import { listenToFacts } from './facts.js';
import { heldSeq } from './log.js';
import { newId } from './new-id.js';
import { createOpening } from './opening.js';
import { discard, otherTabHeadStartMs, tryAgain, write } from './outbox.js';
import { createSending } from './sending.js';
import { createStore, type Store } from './store.js';
import { noConversation, type ConversationView, type ProblemPlace } from './view.js';
import type { ProblemCode } from '../strings/strings.js';
import { changeOutbox, keep, setProblem, type Wiring } from './wiring.js';

const reconnectAfterMs = 1_000;
const retryRefusedMs = 5_000;
const retryUnavailableMs = 2_000;
const connectWithinMs = 10_000;

/** One resident's conversation, as the panel uses it. Nothing here knows how it looks. */
export interface Conversation {
  view: Pick<Store<ConversationView>, 'get' | 'watch'>;
  /** Connects; resumes this device's conversation if it has one. */
  start: () => void;
  /** Hangs up for good. */
  stop: () => void;
  /** The page came back from sleep or the network did: finds out at once whether the line still holds. */
  wake: () => void;
  send: (text: string) => void;
  sendAgain: () => void;
  discardUnsent: (id: string) => void;
  askForPerson: () => Promise<void>;
  attach: (file: File) => Promise<void>;
  /** Saves a file on the resident's device. */
  saveFile: (attachmentId: string, fileName: string) => Promise<void>;
  setTyping: (typing: boolean) => void;
  markRead: (seq: number) => void;
  end: () => Promise<void>;
  giveFeedback: (id: string, rating: number, comment: string) => Promise<boolean>;
  /** Leaves this conversation for a new one; gives back what was never sent. */
  startAgain: () => string;
  answerCobrowse: (sessionId: string, granted: boolean) => Promise<boolean>;
  stopCobrowse: (sessionId: string) => void;
  sendFrames: (batch: CobrowseBatch) => void;
  onSnapshotNeeded: (listener: (sessionId: string) => void) => void;
  remember: (change: Partial<Kept>) => void;
  /** The resident chose another language: the rest of the conversation is in it. */
  tellLanguage: () => void;
  tellProblem: (place: ProblemPlace, code: ProblemCode) => void;
}

export interface ConversationOptions {
  origin: string;
  device: Device;
  language: () => Language;
  pageUrl: () => string;
  save: (bytes: Blob, fileName: string) => void;
  now: () => number;
}

export function createConversation({ origin, device, ...page }: ConversationOptions): Conversation {
  const view = createStore<ConversationView>({
    connection: 'idle',
    outbox: device.outbox(),
    isUnavailable: false,
    ...noConversation,
    isCaughtUp: !device.kept()?.token,
  });
  const connection = createConnection(origin, () => device.kept()?.token);
  const wiring: Wiring = { connection, device, view, previous: { token: undefined }, ...page };
  const { socket } = connection;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  const { open } = createOpening(wiring);
  const { catchUp } = createCatchingUp(wiring);
  const { sendWaiting } = createSending(wiring, { open, catchUp, tryLater });
  listenToFacts(wiring, catchUp);

  socket.on('connect', () => {
    view.change({ connection: 'connected' });
    void resume();
  });
  socket.on('disconnect', (reason) => {
    view.change({ connection: 'lost', typing: null });
    // socket.io leaves it to us when the server hangs up.
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), reconnectAfterMs);
  });
  socket.on('connect_error', () => {
    view.change({ connection: 'lost' });
    if (!socket.active) setTimeout(() => socket.connect(), retryRefusedMs);
  });
  device.watch(followOtherTab);

  async function resume(): Promise<void> {
    if (!device.kept()?.token && device.outbox().length === 0) return;
    const opening = await open();
    if (opening !== 'open') {
      if (opening !== 'reconnecting' && (opening.code === 'unavailable' || opening.code === 'busy')) {
        tryLater(opening.retryAfterMs);
      }
      return;
    }
    const hasWaiting = device.outbox().some((message) => message.state === 'waiting');
    if (!hasWaiting) view.change({ isUnavailable: false });
    await Promise.all([catchUp(), sendWaiting()]);
  }

  /** Nothing is lost and nothing needs the resident: what waits goes when the server can save again. */
  function tryLater(afterMs = retryUnavailableMs): void {
    view.change({ isUnavailable: true });
    retryTimer ??= setTimeout(() => {
      retryTimer = undefined;
      if (socket.connected) void resume();
    }, afterMs);
  }

  /** Another tab of this browser opened a conversation, left one, or wrote a message. */
  function followOtherTab(): void {
    if (view.get().connection === 'idle') return;
    const { token } = device.kept() ?? {};
    if (token !== connection.token()) {
      if (connection.token()) view.change({ ...noConversation, isCaughtUp: !token });
      connection.reconnect();
    }
    view.change({ outbox: device.outbox() });
    setTimeout(() => void sendWaiting(), otherTabHeadStartMs);
  }

  /** Resolves when a command may be sent, or after a fair wait. */
  async function isReady(): Promise<boolean> {
    const until = page.now() + connectWithinMs;
    while (page.now() < until) {
      if (!socket.connected) await nextConnection(until - page.now());
      const opening = socket.connected ? await open() : 'reconnecting';
      if (opening !== 'reconnecting') return opening === 'open';
    }
    return false;
  }

  function nextConnection(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      socket.once('connect', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Sends a command; what goes wrong is shown at the place that it concerns. */
  async function command<Command extends keyof ResidentCommands>(
    place: ProblemPlace,
    name: Command,
    payload: Parameters<ResidentCommands[Command]>[0],
  ): Promise<Reply<ResidentResults[Command]>> {
    setProblem(wiring, place);
    const reply = await ask(socket, name, payload);
    if (!reply.ok) setProblem(wiring, place, reply.error);
    return reply;
  }

  return {
    view,
    start() {
      if (view.get().connection !== 'idle') return;
      view.change({ connection: 'connecting' });
      socket.connect();
    },
    stop() {
      clearTimeout(retryTimer);
      socket.disconnect();
    },
    wake() {
      if (view.get().connection === 'idle') return;
      if (!socket.connected) {
        connection.reconnect();
        return;
      }
      if (view.get().conversationId) void checkLine();
    },
    send(text) {
      keep(wiring, {});
      setProblem(wiring, 'message');
      changeOutbox(wiring, (outbox) =>
        write(outbox, { id: newId(), text, writtenAtMs: wiring.now(), tabId: device.tabId }),
      );
      void sendWaiting();
    },
    sendAgain() {
      changeOutbox(wiring, tryAgain);
      if (socket.connected) void sendWaiting();
      else connection.reconnect();
    },
    discardUnsent(id) {
      changeOutbox(wiring, (outbox) => discard(outbox, id));
    },
    async askForPerson() {
      if (view.get().isAskingForPerson) return;
      view.change({ isAskingForPerson: true });
      keep(wiring, {});
      if (await isReady()) {
        void catchUp();
        const reply = await command('person', 'agent:request', {});
        if (reply.ok) view.change({ state: reply.state });
      } else setProblem(wiring, 'person', { code: 'unreached', message: '' });
      view.change({ isAskingForPerson: false });
    },
    async attach(file) {
      if (view.get().isAttaching) return;
      setProblem(wiring, 'message');
      view.change({ isAttaching: true });
      const token = device.kept()?.token;
      const reply = token === undefined ? null : await sendFile(origin, token, file, newId());
      if (reply?.ok === false) setProblem(wiring, 'message', reply.error);
      view.change({ isAttaching: false });
      void catchUp();
    },
    async saveFile(attachmentId, fileName) {
      setProblem(wiring, 'message');
      const token = device.kept()?.token;
      const bytes = token === undefined ? null : await readFile(origin, token, attachmentId);
      if (bytes) page.save(bytes, fileName);
      else setProblem(wiring, 'message', { code: 'file_refused', message: '' });
    },
    setTyping(typing) {
      if (socket.connected) void ask(socket, 'typing:set', { typing });
    },
    markRead(seq) {
      if (device.kept()) keep(wiring, { seenSeq: seq });
      if (socket.connected) void ask(socket, 'entries:read', { seq });
    },
    async end() {
      await command('end', 'conversation:end', {});
    },
    async giveFeedback(id, rating, comment) {
      const reply = await command('feedback', 'feedback:give', {
        id,
        rating,
        ...(comment.trim() && { comment: comment.trim() }),
      });
      return reply.ok;
    },
    startAgain() {
      const unsent = device
        .outbox()
        .filter((message) => message.state !== 'sent')
        .map((message) => message.text);
      wiring.previous.token = device.kept()?.token;
      device.forget();
      view.change({ ...noConversation, outbox: [] });
      connection.reconnect();
      return unsent.join('\n\n');
    },
    async answerCobrowse(sessionId, granted) {
      const reply = await command('cobrowse', 'cobrowse:answer', { sessionId, granted });
      if (reply.ok) view.change({ cobrowse: reply.cobrowse });
      else if (reply.error.code === 'cobrowse_unknown') view.change({ cobrowse: null });
      return reply.ok;
    },
    stopCobrowse(sessionId) {
      keep(wiring, { stoppedCobrowse: sessionId });
      view.change({ cobrowse: null });
      if (socket.connected) void ask(socket, 'cobrowse:stop', { sessionId });
    },
    sendFrames(batch) {
      // A batch that cannot go now is worthless later: the viewer asks for a new snapshot.
      if (socket.connected) void relay(batch);
    },
    onSnapshotNeeded(listener) {
      socket.on('cobrowse:snapshot-needed', (fact) => listener(fact.sessionId));
    },
    remember(change) {
      if (device.kept()) keep(wiring, change);
    },
    tellLanguage() {
      const { conversationId, log } = view.get();
      if (!conversationId || !socket.connected) return;
      const opened = { language: page.language(), pageUrl: page.pageUrl(), after: heldSeq(log) };
      void ask(socket, 'conversation:open', opened);
    },
    tellProblem: (place, code) => setProblem(wiring, place, { code, message: '' }),
  };

  async function relay(batch: CobrowseBatch): Promise<void> {
    const reply = await ask(socket, 'cobrowse:frames', batch);
    if (!reply.ok && reply.error.code === 'cobrowse_unknown') view.change({ cobrowse: null });
  }

  /** After sleep a socket can look alive for most of a minute, so it is tried rather than believed. */
  async function checkLine(): Promise<void> {
    const seq = view.get().log.entries.length;
    const reply = await ask(socket, 'conversation:sync', { after: seq });
    if (!reply.ok && reply.error.code === 'unreached' && socket.connected) socket.io.engine.close();
    await catchUp();
  }
}
