import type { Ask } from '../connection/ask.js';
import { withConversation, withEntries, withLogFault } from './changes.js';
import { emptyLog, lastSeqOf } from './conversation-log.js';
import type { FloorState } from './floor-state.js';
import type { Store } from './store.js';

export type CatchUp = (conversationId: string) => void;

/** Fetches what a conversation's log lacks, after the last seq held; one request at a time for each conversation. */
export function createCatchUp(store: Store<FloorState>, ask: Ask): CatchUp {
  const running = new Set<string>();
  const wantedAgain = new Set<string>();

  const lastHeld = (conversationId: string): number =>
    lastSeqOf(store.read().logs.get(conversationId) ?? emptyLog);

  async function fetchAll(conversationId: string): Promise<void> {
    for (;;) {
      const reply = await ask('conversation:sync', { conversationId, after: lastHeld(conversationId) });
      if (!reply.ok) {
        // A lost connection catches up by itself when it is back; only a refusal is the agent's to know.
        if (reply.error.code !== 'not_connected') {
          store.change((state) => withLogFault(state, conversationId, reply.error.message));
        }
        return;
      }
      // The entries first: they say whether the summary is out of date.
      store.change((state) => withEntries(state, conversationId, reply.entries));
      store.change((state) => withConversation(state, reply.conversation));
      if (reply.entries.length === 0 || lastHeld(conversationId) >= reply.lastSeq) return;
    }
  }

  async function run(conversationId: string): Promise<void> {
    running.add(conversationId);
    do {
      wantedAgain.delete(conversationId);
      await fetchAll(conversationId);
    } while (wantedAgain.has(conversationId));
    running.delete(conversationId);
  }

  return (conversationId) => {
    if (running.has(conversationId)) wantedAgain.add(conversationId);
    else void run(conversationId);
  };
}
