import { readQueuePlaces, type FloorNeeds } from '../actions/read-floor.js';
import type { Namespaces } from './namespaces.js';
import { rooms } from './rooms.js';

/**
 * Tells everybody who waits where they stand and for about how long, and staff how many there are.
 * Whoever was told the same already is not told again.
 */
export function queueAnnouncer({ resident, agent }: Namespaces, services: FloorNeeds): () => Promise<void> {
  let told = new Map<string, string>();
  let toldStaff = '';
  return async () => {
    const { waiting, places } = await readQueuePlaces(services);
    const telling = new Map<string, string>();
    for (const [conversationId, place] of places) {
      const words = JSON.stringify(place);
      telling.set(conversationId, words);
      if (told.get(conversationId) === words) continue;
      resident.to(rooms.resident(conversationId)).emit('queue:changed', { conversationId, ...place });
    }
    told = telling;
    const figures = { waiting: waiting.length, longestWaitingSince: waiting[0]?.waitingSince ?? null };
    if (toldStaff === JSON.stringify(figures)) return;
    toldStaff = JSON.stringify(figures);
    agent.to(rooms.allStaff).emit('queue:changed', figures);
  };
}
