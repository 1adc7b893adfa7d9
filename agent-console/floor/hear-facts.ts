import type { CobrowseBatch } from '../../server/protocol/cobrowse.js';
import type { AgentSocket } from '../connection/agent-socket.js';
import type { CatchUp } from './catch-up.js';
import * as change from './changes.js';
import { emptyLog, hasGap } from './conversation-log.js';
import type { FloorState } from './floor-state.js';
import type { Store } from './store.js';

/** A resident whose browser went away never says that they stopped typing. */
const typingLastsMs = 8_000;

export interface FramesListener {
  conversationId: string;
  listener: (batch: CobrowseBatch) => void;
}

export interface FactHooks {
  catchUp: CatchUp;
  sendReady: () => void;
  framesListeners: ReadonlySet<FramesListener>;
}

/** Brings each fact that the server tells into the floor's state. */
export function hearFacts(socket: AgentSocket, store: Store<FloorState>, hooks: FactHooks): void {
  const typingTimers = new Map<string, ReturnType<typeof setTimeout>>();

  socket.on('offer:made', ({ conversation }) => {
    store.change((state) => change.withConversation(state, conversation));
    hooks.catchUp(conversation.conversationId);
  });
  socket.on('offer:lapsed', ({ conversationId }) => {
    store.change((state) =>
      change.withNotice(
        change.withOfferLapsed(state, conversationId),
        'An offer lapsed before it was answered. The next available person is offered it.',
      ),
    );
  });
  socket.on('entry:added', (entry) => {
    const { conversationId } = entry;
    store.change((state) => change.withEntries(state, conversationId, [entry]));
    if (hasGap(store.read().logs.get(conversationId) ?? emptyLog)) hooks.catchUp(conversationId);
  });
  socket.on('state:changed', ({ conversation }) =>
    store.change((state) => change.withConversation(state, conversation)),
  );
  socket.on('queue:changed', ({ waiting }) => store.change((state) => change.withWaiting(state, waiting)));
  socket.on('presence:changed', ({ staffId, status }) =>
    store.change((state) => (staffId === state.me.staffId ? change.withPresence(state, status) : state)),
  );
  socket.on('typing:changed', ({ conversationId, typing }) => {
    clearTimeout(typingTimers.get(conversationId));
    store.change((state) => change.withResidentTyping(state, conversationId, typing));
    if (!typing) return;
    const stop = () => store.change((state) => change.withResidentTyping(state, conversationId, false));
    typingTimers.set(conversationId, setTimeout(stop, typingLastsMs));
  });
  socket.on('entries:read', ({ conversationId, seq }) =>
    store.change((state) => change.withReadByResident(state, conversationId, seq)),
  );
  socket.on('cobrowse:changed', ({ conversationId, cobrowse }) =>
    store.change((state) => change.withCobrowse(state, conversationId, cobrowse)),
  );
  socket.on('mention:made', ({ conversation, note }) => {
    const { conversationId } = conversation;
    const by = note.kind === 'note' ? note.agentName : 'A colleague';
    store.change((state) =>
      change.withMention(change.withListed(state, []), conversationId, conversationId !== state.selectedId),
    );
    store.change((state) => change.withNotice(state, `${by} named you in a note. It is under Mentions.`));
  });
  socket.on('wallboard:changed', ({ wallboard }) =>
    store.change((state) => change.withWallboard(state, wallboard)),
  );
  socket.on('viewers:changed', ({ conversationId, viewers }) =>
    store.change((state) => change.withViewers(state, conversationId, viewers)),
  );
  socket.on('consult:asked', ({ conversation, by }) => {
    const { conversationId } = conversation;
    store.change((state) =>
      change.withNotice(
        change.withConversation(change.withConsult(state, conversationId, true), conversation),
        `${by} asks for your advice.`,
      ),
    );
  });
  socket.on('consult:ended', ({ conversationId }) =>
    store.change((state) => change.withConsult(state, conversationId, false)),
  );
  socket.on('cobrowse:frames', ({ conversationId, ...batch }) => {
    for (const { listener, conversationId: wanted } of hooks.framesListeners) {
      if (wanted === conversationId) listener(batch);
    }
  });
}
