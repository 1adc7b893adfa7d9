import { isoNow } from '../lib/clock.js';
import { may, permit } from '../permissions.js';
import type { PresenceStatus } from '../protocol/agent.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

/** The agent comes on or goes away. What they hold stays theirs. */
export async function setPresence(
  { presence, clock }: Pick<Services, 'presence' | 'clock'>,
  agent: StaffMember,
  status: PresenceStatus,
): Promise<void> {
  permit(may.serve(agent), 'Only agents can be available. Ask an admin for the agent role.');
  await presence.set(agent.staffId, status, isoNow(clock));
}
