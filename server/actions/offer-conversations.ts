import { makeMove } from '../conversations/lifecycle.js';
import { nothing } from '../conversations/change.js';
import { isoAfter, isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { chooseOffers, offerMilliseconds } from '../routing/choose-offers.js';
import { readFloor, type FloorNeeds } from './read-floor.js';
import type { Services } from './services.js';

/** Offers what waits to the agents who are free. Call it whenever either may have changed. */
export async function offerConversations(services: FloorNeeds & Pick<Services, 'log'>): Promise<void> {
  const { log, clock, conversations } = services;
  const queued = await conversations.queued();
  if (queued.length === 0) return;
  const { on, teams } = await readFloor(services);
  const chosen = chooseOffers(queued, on, teams, isoNow(clock));
  // All at once, and so in one commit: while offers are made one by one, the queue moves on without them.
  await Promise.all(
    chosen.map(({ conversationId, agent }) =>
      log.change({
        conversationId,
        commandId: newId(),
        author: 'timer',
        at: isoNow(clock),
        decide: (conversation) => {
          if (conversation.state !== 'queued') return nothing;
          const shown = { agentId: agent.agentId, agentName: agent.name };
          const { entries, patch } = makeMove(conversation, 'offer-made', 'timer', shown);
          return {
            entries,
            patch: { ...patch, ...shown, offerLapsesAt: isoAfter(clock, offerMilliseconds) },
          };
        },
      }),
    ),
  );
}
