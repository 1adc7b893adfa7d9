import { makeMove } from '../conversations/lifecycle.js';
import { nothing } from '../conversations/change.js';
import { isoAfter, isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { chooseOffers, offerMilliseconds, type Candidate } from '../routing/choose-offers.js';
import type { Services } from './services.js';

/** An agent whose browser has not been heard of for this long is offered nothing. */
const seenWithinMilliseconds = 20_000;

/** Offers what waits to the agents who are free. Call it whenever either may have changed. */
export async function offerConversations(
  services: Pick<Services, 'log' | 'clock' | 'conversations' | 'presence'>,
): Promise<void> {
  const { log, clock, conversations } = services;
  const queued = await conversations.queued();
  if (queued.length === 0) return;
  for (const { conversationId, agent } of chooseOffers(queued, await candidates(services), isoNow(clock))) {
    await log.change({
      conversationId,
      commandId: newId(),
      author: 'timer',
      at: isoNow(clock),
      decide: (conversation) => {
        if (conversation.state !== 'queued') return nothing;
        const shown = { agentId: agent.agentId, agentName: agent.name };
        const { entries, patch } = makeMove(conversation, 'offer-made', 'timer', shown);
        return { entries, patch: { ...patch, ...shown, offerLapsesAt: isoAfter(clock, offerMilliseconds) } };
      },
    });
  }
}

async function candidates({
  clock,
  conversations,
  presence,
}: Pick<Services, 'clock' | 'conversations' | 'presence'>): Promise<Candidate[]> {
  const [available, load] = await Promise.all([presence.available(), conversations.loadByAgent()]);
  const seenAfter = isoAfter(clock, -seenWithinMilliseconds);
  return available
    .filter(({ seenAt }) => seenAt >= seenAfter)
    .map(({ staffId, name, idleSince }) => ({
      agentId: staffId,
      name,
      idleSince,
      ...(load.get(staffId) ?? { held: 0, offered: 0 }),
    }));
}
