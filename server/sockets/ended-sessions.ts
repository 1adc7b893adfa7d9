import type { Services } from '../actions/services.js';
import { isoNow } from '../lib/clock.js';
import type { Namespaces } from './namespaces.js';
import { rooms } from './rooms.js';

/** Hangs up on every window of a session that has just ended, in every process. */
export function hangUpOnSession({ agent }: Namespaces, tokenHash: string): void {
  agent.in(rooms.session(tokenHash)).disconnectSockets(true);
}

/** Hangs up on this process's windows whose session has run out, or ended where this process did not hear of it. */
export async function hangUpOnEndedSessions(
  { agent }: Namespaces,
  { staff, clock }: Pick<Services, 'staff' | 'clock'>,
): Promise<void> {
  const sockets = [...agent.sockets.values()];
  const hashes = [...new Set(sockets.map(({ data }) => data.sessionTokenHash))];
  const live = await staff.liveSessions(hashes, isoNow(clock));
  for (const socket of sockets) if (!live.has(socket.data.sessionTokenHash)) socket.disconnect(true);
}
