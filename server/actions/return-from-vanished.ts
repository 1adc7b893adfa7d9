import { stopCobrowse } from '../cobrowse/session.js';
import { joined, nothing } from '../conversations/change.js';
import { isoAfter, isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { returnToQueue } from '../routing/queue.js';
import type { Presence } from '../store/presence.js';
import type { Services } from './services.js';

/** A closed laptop sends no goodbye: after this long without a sign the agent counts as gone. */
const vanishedMilliseconds = 45_000;

/**
 * Returns what vanished agents held to the queue, in the place it had, and sets them away.
 * @returns the agents who were set away.
 */
export async function returnFromVanished({
  log,
  clock,
  conversations,
  presence,
}: Pick<Services, 'log' | 'clock' | 'conversations' | 'presence'>): Promise<Presence[]> {
  const vanished = await presence.unseenSince(isoAfter(clock, -vanishedMilliseconds));
  for (const agent of vanished) {
    await presence.set(agent.staffId, 'away', isoNow(clock));
    for (const { id } of await conversations.ofAgent(agent.staffId, ['active'])) {
      await log.change({
        conversationId: id,
        commandId: newId(),
        author: 'timer',
        at: isoNow(clock),
        decide: (conversation) =>
          conversation.state === 'active' && conversation.agentId === agent.staffId
            ? joined(
                stopCobrowse(conversation, 'system'),
                returnToQueue(conversation, 'agent-vanished', 'timer'),
              )
            : nothing,
      });
    }
  }
  return vanished;
}
