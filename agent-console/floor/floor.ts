import type { Inbox, PresenceStatus } from '../../server/protocol/agent.js';
import type { CobrowseBatch } from '../../server/protocol/cobrowse.js';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { WrapUpOutcome } from '../../server/protocol/entries.js';
import type { StaffMember } from '../../server/protocol/http.js';
import type { AgentSocket } from '../connection/agent-socket.js';
import { createAsk, type Ask, type Command, type Failure, type PayloadOf } from '../connection/ask.js';
import { createCatchUp } from './catch-up.js';
import * as change from './changes.js';
import { emptyLog, lastSeqOf } from './conversation-log.js';
import { createDelivery } from './delivery.js';
import { createDrafts, type Drafts } from './drafts.js';
import { initialState, type FloorState } from './floor-state.js';
import { hearFacts, type FramesListener } from './hear-facts.js';
import {
  notYetTried,
  packOutbox,
  unpackOutbox,
  withDelivery,
  withoutItem,
  type OutboxItem,
} from './outbox.js';
import { createStore } from './store.js';
import type { TextStorage } from './text-storage.js';

export interface FloorOptions {
  socket: AgentSocket;
  me: StaffMember;
  storage: TextStorage;
  /** The server's time, in milliseconds. */
  now: () => number;
  newId: () => string;
  answerWithinMs?: number;
  retryAfterMs?: number;
}

/** How the agent closes a conversation. */
export interface WrapUpChoice {
  reason: string;
  outcome: WrapUpOutcome | null;
  avoidableCause: string | null;
  comment: string;
}

/** What went wrong, or null when it was done. */
export type Outcome = Promise<Failure | null>;

/** The contact-centre floor as one agent's console sees it, and what the agent can do there. */
export interface Floor {
  read: () => FloorState;
  subscribe: (listener: () => void) => () => void;
  drafts: Drafts;
  now: () => number;
  newId: () => string;
  connect(): void;
  close(): void;
  setStatus(status: PresenceStatus): Outcome;
  select(conversationId: string | null): void;
  accept(conversationId: string): Outcome;
  decline(conversationId: string): Outcome;
  write(conversationId: string, kind: OutboxItem['kind'], text: string, mentions?: string[]): void;
  tryAgain: (itemId: string) => void;
  takeBack: (itemId: string) => void;
  setTyping(conversationId: string, typing: boolean): void;
  markSeen(conversationId: string): void;
  wrapUp(conversationId: string, id: string, wrapUp: WrapUpChoice): Outcome;
  /** Asks the server for what belongs to one part of the screen alone. */
  ask: Ask;
  /** Asks for something that changes a conversation, and shows it as it is then. */
  act<Name extends Command>(command: Name, payload: PayloadOf<Name>): Outcome;
  /** Fetches more of the queue than the list holds. */
  readOnInQueue(): Promise<void>;
  /** Keeps what was listed, so that it can be opened. */
  keep(conversations: readonly ConversationSummary[]): void;
  openWallboard(): Outcome;
  closeWallboard(): void;
  readMentions(conversationId: string): void;
  askToCobrowse(conversationId: string, purpose: string): Outcome;
  stopCobrowse(conversationId: string): Outcome;
  requestSnapshot(conversationId: string): void;
  onFrames(conversationId: string, listener: (batch: CobrowseBatch) => void): () => void;
  notify(text: string): void;
  dismissNotice(): void;
}

/** Opens the floor over `socket`; nothing happens until `connect`. */
export function createFloor(options: FloorOptions): Floor {
  const { socket, me, storage, now, newId, answerWithinMs = 10_000, retryAfterMs = 1_000 } = options;
  const outboxKey = `guildhall.outbox.${me.staffId}`;
  const store = createStore(initialState(me, unpackOutbox(storage.getItem(outboxKey))));
  const framesListeners = new Set<FramesListener>();
  const readTold = new Map<string, number>();
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const askServer = createAsk(socket, answerWithinMs);
  const ask: Ask = async (command, payload) => {
    const answer = await askServer(command, payload);
    if (!answer.ok && answer.error.code === 'not_signed_in') {
      store.change((state) => change.withConnection(state, 'signed-out'));
      socket.disconnect();
    }
    return answer;
  };

  const catchUp = createCatchUp(store, ask);
  const renewConnection = (): void => {
    socket.io.engine.close();
  };
  const sendReady = createDelivery(store, ask, {
    onUnanswered: renewConnection,
    onUnavailable: openInboxLater,
    onStored(conversationId, seq) {
      if (lastSeqOf(store.read().logs.get(conversationId) ?? emptyLog) < seq) catchUp(conversationId);
    },
  });

  /** An act that the server confirms before anything shows it. */
  async function act<Name extends Command>(command: Name, payload: PayloadOf<Name>): Outcome {
    const answer = await ask(command, payload);
    if (!answer.ok) return answer.error;
    if ('conversation' in answer)
      store.change((state) => change.withConversation(state, answer.conversation));
    return null;
  }

  function isMine(conversationId: string): boolean {
    const conversation = store.read().conversations.get(conversationId);
    return conversation?.agentId === me.staffId;
  }

  function connectLater(): void {
    clearTimeout(retryTimer);
    if (!isClosed) retryTimer = setTimeout(() => socket.connect(), retryAfterMs);
  }

  function catchUpWithInbox(inbox: Inbox): void {
    const { selectedId } = store.read();
    const open = [...inbox.offers, ...inbox.mine].map((conversation) => conversation.conversationId);
    for (const conversationId of new Set(selectedId === null ? open : [...open, selectedId])) {
      catchUp(conversationId);
    }
  }

  async function openInbox(): Promise<void> {
    const answer = await ask('inbox:open', {});
    if (answer.ok) {
      store.change((state) => change.withInbox(state, answer));
      readTold.clear();
      void openDesk();
      catchUpWithInbox(answer);
      sendReady();
    } else if (answer.error.code === 'unanswered') {
      renewConnection();
    } else if (socket.connected) {
      openInboxLater();
    }
  }

  /** The server cannot save now: what waits goes when the inbox opens again. */
  function openInboxLater(): void {
    store.change((state) => change.withConnection(state, 'unavailable'));
    clearTimeout(retryTimer);
    retryTimer = setTimeout(() => void openInbox(), retryAfterMs);
  }

  async function openDesk(): Promise<void> {
    const desk = await ask('desk:open', {});
    if (desk.ok) store.change((state) => change.withDesk(state, desk));
  }

  socket.on('connect', () => void openInbox());
  socket.on('disconnect', (reason) => {
    if (isClosed || store.read().connection === 'signed-out') return;
    store.change((state) => change.withConnection(state, 'lost'));
    // socket.io comes back by itself unless the server closed the door.
    if (reason === 'io server disconnect') connectLater();
  });
  socket.on('connect_error', (error) => {
    const code = (error as { data?: { code?: string } }).data?.code;
    if (code === 'not_signed_in') {
      store.change((state) => change.withConnection(state, 'signed-out'));
      return;
    }
    store.change((state) => change.withConnection(state, 'lost'));
    if (!socket.active) connectLater();
  });
  hearFacts(socket, store, { catchUp, sendReady, framesListeners });

  let packed = packOutbox(store.read().outbox);
  store.subscribe(() => {
    const next = packOutbox(store.read().outbox);
    if (next === packed) return;
    packed = next;
    storage.setItem(outboxKey, packed);
  });

  return {
    read: store.read,
    subscribe: store.subscribe,
    drafts: createDrafts(storage, me.staffId),
    now,
    newId,
    connect() {
      store.change((state) => change.withConnection(state, state.isInboxKnown ? 'lost' : 'connecting'));
      socket.connect();
    },
    close() {
      isClosed = true;
      clearTimeout(retryTimer);
      socket.disconnect();
    },
    async setStatus(status) {
      const answer = await ask('presence:set', { status });
      if (!answer.ok) return answer.error;
      store.change((state) => change.withPresence(state, answer.status));
      return null;
    },
    select(conversationId) {
      store.change((state) => change.withSelected(state, conversationId));
      if (conversationId !== null) catchUp(conversationId);
    },
    async accept(conversationId) {
      const failure = await act('offer:accept', { conversationId });
      if (failure?.code === 'offer_gone') {
        store.change((state) => change.withOfferLapsed(state, conversationId));
      }
      if (!failure) catchUp(conversationId);
      return failure;
    },
    async decline(conversationId) {
      const failure = await act('offer:decline', { conversationId });
      const isGone = failure === null || failure.code === 'offer_gone';
      if (isGone) store.change((state) => change.withOfferLapsed(state, conversationId));
      return isGone ? null : failure;
    },
    write(conversationId, kind, text, mentions = []) {
      const writtenAt = new Date(now()).toISOString();
      const item: OutboxItem = {
        id: newId(),
        conversationId,
        kind,
        text,
        ...(mentions.length > 0 && { mentions }),
        writtenAt,
        delivery: notYetTried,
      };
      store.change((state) => change.withOutbox(state, (outbox) => [...outbox, item]));
      sendReady();
    },
    tryAgain(itemId) {
      store.change((state) =>
        change.withOutbox(state, (outbox) => withDelivery(outbox, itemId, notYetTried)),
      );
      sendReady();
    },
    takeBack(itemId) {
      store.change((state) => change.withOutbox(state, (outbox) => withoutItem(outbox, itemId)));
    },
    setTyping(conversationId, typing) {
      if (socket.connected) void ask('typing:set', { conversationId, typing });
    },
    markSeen(conversationId) {
      const seq = lastSeqOf(store.read().logs.get(conversationId) ?? emptyLog);
      store.change((state) => change.withSeen(state, conversationId, seq));
      const isTold = seq <= (readTold.get(conversationId) ?? 0);
      if (isTold || seq === 0 || !isMine(conversationId) || !socket.connected) return;
      readTold.set(conversationId, seq);
      void ask('entries:read', { conversationId, seq });
    },
    async wrapUp(conversationId, id, { reason, outcome, avoidableCause, comment }) {
      const text = comment.trim();
      const failure = await act('conversation:wrap-up', {
        conversationId,
        id,
        reason,
        ...(outcome && { outcome }),
        ...(avoidableCause && { avoidableCause }),
        ...(text === '' ? {} : { comment: text }),
      });
      if (!failure) catchUp(conversationId);
      return failure;
    },
    async askToCobrowse(conversationId, purpose) {
      const answer = await ask('cobrowse:ask', { conversationId, purpose });
      if (!answer.ok) return answer.error;
      store.change((state) => change.withCobrowse(state, conversationId, answer.cobrowse));
      return null;
    },
    async stopCobrowse(conversationId) {
      const failure = await act('cobrowse:stop', { conversationId });
      const isOver = failure === null || failure.code === 'cobrowse_unknown';
      if (isOver) store.change((state) => change.withCobrowse(state, conversationId, null));
      return isOver ? null : failure;
    },
    requestSnapshot(conversationId) {
      if (socket.connected) void ask('cobrowse:snapshot', { conversationId });
    },
    onFrames(conversationId, listener) {
      const entry: FramesListener = { conversationId, listener };
      framesListeners.add(entry);
      return () => framesListeners.delete(entry);
    },
    ask,
    act,
    async readOnInQueue() {
      const held = [...store.read().conversations.values()].filter(({ state }) => state === 'queued').length;
      const page = await ask('conversations:list', { view: 'queue', after: String(held) });
      if (!page.ok) return;
      store.change((state) => {
        const listed = change.withListed(state, page.conversations);
        return page.total === null ? listed : { ...listed, queueTotal: page.total };
      });
    },
    keep: (conversations) => store.change((state) => change.withListed(state, conversations)),
    async openWallboard() {
      const answer = await ask('wallboard:open', {});
      if (!answer.ok) return answer.error;
      store.change((state) => change.withWallboard(state, answer.wallboard));
      return null;
    },
    closeWallboard() {
      if (socket.connected) void ask('wallboard:close', {});
      store.change((state) => change.withWallboard(state, null));
    },
    readMentions(conversationId) {
      store.change((state) => change.withMention(state, conversationId, false));
      if (socket.connected) void ask('mentions:read', { conversationId });
    },
    notify: (text) => store.change((state) => change.withNotice(state, text)),
    dismissNotice: () => store.change(change.withoutNotice),
  };
}
