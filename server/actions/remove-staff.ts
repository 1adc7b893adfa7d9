import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import { mustLeaveAnAdmin } from './change-staff.js';
import { leaveFloor, type Needs } from './leave-floor.js';
import { changedBy, changedMeanwhile } from './save-setting.js';
import type { Services } from './services.js';

/**
 * A member of staff leaves for good: they are signed out everywhere, the residents they served go back
 * to the place they had, and their teams go on without them. Their name stays with what they wrote.
 * @throws Refused (`not_permitted`; `changed_meanwhile`; `invalid` for oneself and for the only admin).
 */
export async function removeStaff(
  services: Needs & Pick<Services, 'staff' | 'settings'>,
  admin: StaffMember,
  { staffId, version }: { staffId: string; version: number },
): Promise<void> {
  permit(may.administerStaff(admin), 'Only an admin can remove staff.');
  if (staffId === admin.staffId) {
    throw new Refused('invalid', 'You cannot remove yourself. Ask another admin to do it.');
  }
  const { staff, settings } = services;
  const known = await staff.byId(staffId);
  if (!known) return;
  if (known.version !== version) throw changedMeanwhile(known);
  await mustLeaveAnAdmin(services, known);
  if (!(await staff.remove(known, changedBy(admin, services)))) {
    throw changedMeanwhile(await staff.byId(staffId));
  }
  if (may.serve(known)) await leaveFloor(services, staffId);
  for (const { id, version: teamVersion, ownerId: _, ...team } of await settings.all('teams')) {
    if (!team.members.includes(staffId)) continue;
    const members = team.members.filter((member) => member !== staffId);
    // Should somebody edit the team at this moment, the form tells them who has left.
    const body = { ...team, members };
    await settings.change('teams', { id, version: teamVersion, body }, changedBy(admin, services));
  }
}
