import type { Ask, Failure } from '../connection/ask.js';
import { withOutbox } from './changes.js';
import type { FloorState } from './floor-state.js';
import { readyToSend, withDelivery, type Delivery, type OutboxItem } from './outbox.js';
import type { Store } from './store.js';

export const attemptsBeforeAskingTheAgent = 3;

export interface DeliveryHooks {
  /** The server keeps silent although the socket thinks itself connected. */
  onUnanswered(): void;
  /** The server answers and cannot save anything now. */
  onUnavailable(): void;
  onStored(conversationId: string, seq: number): void;
}

/** Sends what waits in the outbox. Call the result whenever something may have become ready. */
export function createDelivery(store: Store<FloorState>, ask: Ask, hooks: DeliveryHooks): () => void {
  const set = (id: string, delivery: Delivery): void =>
    store.change((state) => withOutbox(state, (outbox) => withDelivery(outbox, id, delivery)));

  function afterFailure(item: OutboxItem, attempts: number, failure: Failure): void {
    const isConnectionsFault =
      failure.code === 'not_connected' ||
      failure.code === 'unavailable' ||
      failure.code === 'busy' ||
      failure.code === 'not_signed_in' ||
      (failure.code === 'unanswered' && attempts < attemptsBeforeAskingTheAgent);
    if (isConnectionsFault) {
      const counted = failure.code === 'unanswered' ? attempts : attempts - 1;
      set(item.id, { state: 'waiting', attempts: counted });
    } else {
      set(item.id, { state: 'refused', failure });
    }
    if (failure.code === 'unanswered') hooks.onUnanswered();
    if (failure.code === 'unavailable' || failure.code === 'busy') hooks.onUnavailable();
  }

  async function send(item: OutboxItem, attempts: number): Promise<void> {
    set(item.id, { state: 'sending', attempts });
    const { id, conversationId, text, mentions } = item;
    const reply =
      item.kind === 'note'
        ? await ask('note:add', { conversationId, id, text, ...(mentions && { mentions: [...mentions] }) })
        : await ask(item.kind === 'aside' ? 'side-talk:send' : 'message:send', { conversationId, id, text });
    if (reply.ok) {
      set(id, { state: 'sent', seq: reply.seq });
      hooks.onStored(conversationId, reply.seq);
    } else {
      afterFailure(item, attempts, reply.error);
    }
    sendReady();
  }

  function sendReady(): void {
    if (store.read().connection !== 'open') return;
    for (const item of readyToSend(store.read().outbox)) {
      if (item.delivery.state === 'waiting') void send(item, item.delivery.attempts + 1);
    }
  }

  return sendReady;
}
