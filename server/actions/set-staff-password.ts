import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import { changedBy } from './save-setting.js';
import type { Services } from './services.js';

/** Gives a member of staff a new password, and ends every session that the old one began. */
export async function setStaffPassword(
  services: Pick<Services, 'staff' | 'passwords' | 'clock'>,
  admin: StaffMember,
  { staffId, password }: { staffId: string; password: string },
): Promise<void> {
  permit(may.administerStaff(admin), 'Only an admin can set a password.');
  const { staff, passwords } = services;
  if (!(await staff.byId(staffId))) throw new Refused('invalid', 'This member of staff has been removed.');
  await staff.setPassword(staffId, await passwords.hash(password), changedBy(admin, services));
}
