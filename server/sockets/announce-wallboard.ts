import type { FloorNeeds } from '../actions/read-floor.js';
import { readWallboard } from '../actions/read-wallboard.js';
import type { Namespaces } from './namespaces.js';
import { rooms } from './rooms.js';

/** Tells those of this process who have the wallboard open, when it shows anything else than before. */
export function wallboardAnnouncer({ agent }: Pick<Namespaces, 'agent'>, services: FloorNeeds) {
  let told = '';
  return async (): Promise<void> => {
    if (!agent.adapter.rooms.has(rooms.wallboard)) return;
    const wallboard = await readWallboard(services);
    const shown = JSON.stringify({ ...wallboard, at: '' });
    if (shown === told) return;
    told = shown;
    agent.local.to(rooms.wallboard).emit('wallboard:changed', { wallboard });
  };
}
