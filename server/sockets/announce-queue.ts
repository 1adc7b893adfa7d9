import type { Services } from '../actions/services.js';
import type { Namespaces } from './namespaces.js';
import { rooms } from './rooms.js';

/** Tells everybody who waits where they stand, and staff how many there are. */
export async function announceQueue(
  { resident, agent }: Namespaces,
  { conversations }: Pick<Services, 'conversations'>,
): Promise<void> {
  const waiting = await conversations.waiting();
  waiting.forEach(({ id }, place) => {
    resident.to(rooms.resident(id)).emit('queue:changed', {
      conversationId: id,
      position: place + 1,
      estimatedWaitSeconds: null,
      estimatedWait: null,
    });
  });
  agent.to(rooms.allStaff).emit('queue:changed', {
    waiting: waiting.length,
    longestWaitingSince: waiting[0]?.waitingSince ?? null,
  });
}
