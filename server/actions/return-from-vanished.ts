import { isoAfter, isoNow } from '../lib/clock.js';
import type { Presence } from '../store/presence.js';
import { returnHeld, type Needs } from './leave-floor.js';

/**
 * A closed laptop sends no goodbye, but it answers no heartbeat either. They come every ten seconds, so
 * that an agent is missed between 25 and 40 seconds after the last thing they did.
 */
const vanishedMilliseconds = 35_000;

/**
 * Returns what vanished agents held to the queue, in the place it had, and sets them away.
 * @returns the agents who were set away.
 */
export async function returnFromVanished(services: Needs): Promise<Presence[]> {
  const { clock, presence } = services;
  const vanished = await presence.unseenSince(isoAfter(clock, -vanishedMilliseconds));
  for (const agent of vanished) {
    await presence.set(agent.staffId, 'away', isoNow(clock));
    await returnHeld(services, agent.staffId, 'timer');
  }
  return vanished;
}
