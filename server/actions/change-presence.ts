import { isoAfter, isoNow } from '../lib/clock.js';
import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { NamedStaff } from '../protocol/conversation.js';
import type { PresenceStatus } from '../protocol/floor.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

const connectedWithinMilliseconds = 35_000;

/**
 * A supervisor sets an agent available or away. What they hold stays theirs.
 * @throws Refused (`not_permitted`, `invalid`; `not_in_this_state` when they are not there to be available).
 */
export async function changePresence(
  { presence, clock, staff }: Pick<Services, 'presence' | 'clock' | 'staff'>,
  supervisor: StaffMember,
  { staffId, status }: { staffId: string; status: PresenceStatus },
): Promise<NamedStaff> {
  permit(may.superviseFloor(supervisor), "Only a supervisor can change an agent's status.");
  const member = await staff.byId(staffId);
  if (!member || !may.serve(member)) throw new Refused('invalid', 'There is no such agent.');
  if (status === 'available') {
    const shown = (await presence.all()).find((one) => one.staffId === staffId);
    if ((shown?.seenAt ?? '') < isoAfter(clock, -connectedWithinMilliseconds)) {
      throw new Refused('not_in_this_state', `${member.name} is not connected, and cannot be available.`);
    }
  }
  await presence.set(staffId, status, isoNow(clock));
  return { staffId, name: member.name };
}
