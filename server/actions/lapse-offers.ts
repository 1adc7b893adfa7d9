import { nothing } from '../conversations/change.js';
import { isoAfter, isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { passedMilliseconds } from '../routing/choose-offers.js';
import { returnToQueue } from '../routing/queue.js';
import type { Services } from './services.js';

/** Takes back offers that nobody answered in time. Safe to run in every process: each lapses once. */
export async function lapseOffers({
  log,
  clock,
  conversations,
}: Pick<Services, 'log' | 'clock' | 'conversations'>): Promise<void> {
  const now = isoNow(clock);
  for (const { id } of await conversations.offersLapsedBy(now)) {
    await log.change({
      conversationId: id,
      commandId: newId(),
      author: 'timer',
      at: now,
      decide: (offered) => {
        if (offered.state !== 'offered' || (offered.offerLapsesAt ?? '') > now) return nothing;
        const { entries, patch } = returnToQueue(offered, 'offer-lapsed', 'timer');
        const passed = { passedBy: offered.agentId, passedUntil: isoAfter(clock, passedMilliseconds) };
        return { entries, patch: { ...patch, ...passed } };
      },
    });
  }
}
