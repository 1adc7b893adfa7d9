import { Refused } from '../lib/refused.js';
import { storableText } from '../lib/storable-text.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { StaffSettings } from '../protocol/settings.js';
import { changedBy, changedMeanwhile } from './save-setting.js';
import type { Services } from './services.js';

export type StaffEdit = Pick<StaffSettings, 'version' | 'name' | 'roles' | 'skills' | 'capacity'>;

/**
 * Changes a member of staff's name, roles, skills and capacity.
 * @throws Refused (`not_permitted`; `changed_meanwhile`; `invalid` when nobody would be admin).
 */
export async function changeStaff(
  services: Pick<Services, 'staff' | 'clock'>,
  admin: StaffMember,
  staffId: string,
  edit: StaffEdit,
): Promise<StaffSettings> {
  permit(may.administerStaff(admin), 'Only an admin can change staff.');
  const { staff } = services;
  const known = await staff.byId(staffId);
  if (!known || known.version !== edit.version) throw changedMeanwhile(known);
  const changed: StaffSettings = {
    ...known,
    name: storableText(edit.name),
    roles: [...new Set(edit.roles)],
    skills: [...new Set(edit.skills)],
    capacity: edit.capacity,
  };
  if (!changed.roles.includes('admin')) await mustLeaveAnAdmin(services, known);
  if (!(await staff.change(changed, known, changedBy(admin, services)))) {
    throw changedMeanwhile(await staff.byId(staffId));
  }
  return { ...changed, version: known.version + 1 };
}

/** An installation without an admin could never be changed again. */
export async function mustLeaveAnAdmin(
  { staff }: Pick<Services, 'staff'>,
  leaving: StaffMember,
): Promise<void> {
  if (!may.administerStaff(leaving)) return;
  const others = (await staff.all()).filter(
    (member) => member.staffId !== leaving.staffId && may.administerStaff(member),
  );
  if (others.length > 0) return;
  throw new Refused('invalid', `${leaving.name} is the only admin. Make somebody else an admin first.`, {
    fields: { roles: 'This is the only admin. Make somebody else an admin first' },
  });
}
