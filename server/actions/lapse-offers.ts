import { nothing } from '../conversations/change.js';
import { isoAfter, isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import type { NamedStaff } from '../protocol/conversation.js';
import { passedMilliseconds } from '../routing/choose-offers.js';
import { returnToQueue } from '../routing/queue.js';
import type { Services } from './services.js';

/** Who lets so many offers lapse one after another is not at the desk. */
const missedBeforeAway = 2;

/**
 * Takes back offers that nobody answered in time. Safe to run in every process: each lapses once.
 * @returns the agents who were set away for it.
 */
export async function lapseOffers({
  log,
  clock,
  conversations,
  presence,
}: Pick<Services, 'log' | 'clock' | 'conversations' | 'presence'>): Promise<NamedStaff[]> {
  const now = isoNow(clock);
  const away: NamedStaff[] = [];
  for (const { id } of await conversations.offersLapsedBy(now)) {
    const { before, conversation } = await log.change({
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
    const { agentId, agentName } = before;
    if (before.state === conversation.state || agentId === null) continue;
    if ((await presence.missed(agentId, id, now)) < missedBeforeAway) continue;
    await presence.set(agentId, 'away', now);
    away.push({ staffId: agentId, name: agentName ?? '' });
  }
  return away;
}
