import { stopCobrowse } from '../cobrowse/session.js';
import { joined, nothing } from '../conversations/change.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import type { MoveCause } from '../protocol/entries.js';
import { returnToQueue } from '../routing/queue.js';
import type { Services } from './services.js';

export type Needs = Pick<Services, 'log' | 'clock' | 'conversations' | 'presence'>;

/** An agent signs out: they are away, and the residents they served go back to the place they had. */
export async function leaveFloor(services: Needs, staffId: string): Promise<void> {
  const { clock, presence } = services;
  await presence.set(staffId, 'away', isoNow(clock));
  await returnHeld(services, staffId, 'agent');
}

/** Returns what an agent holds to the queue, in the place it had. */
export async function returnHeld(
  { log, clock, conversations }: Needs,
  staffId: string,
  cause: MoveCause,
): Promise<void> {
  for (const { id } of await conversations.ofAgent(staffId, ['active'])) {
    await log.change({
      conversationId: id,
      commandId: newId(),
      author: cause === 'agent' ? staffId : 'timer',
      at: isoNow(clock),
      decide: (conversation) =>
        conversation.state === 'active' && conversation.agentId === staffId
          ? joined(
              stopCobrowse(conversation, 'system'),
              returnToQueue(conversation, 'agent-vanished', cause),
              { entries: [], patch: { queuedAt: isoNow(clock), consulted: [], guests: [] } },
            )
          : nothing,
    });
  }
}
