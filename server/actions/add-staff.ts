import { isoNow } from '../lib/clock.js';
import { newId, newToken } from '../lib/ids.js';
import { Refused } from '../lib/refused.js';
import { storableText } from '../lib/storable-text.js';
import { may, permit } from '../permissions.js';
import { roles, type Role, type StaffMember } from '../protocol/http.js';
import { changedBy } from './save-setting.js';
import type { Services } from './services.js';

type Needs = Pick<Services, 'staff' | 'passwords' | 'clock'>;

/** @throws Refused (`not_permitted`; `id_taken` when the address belongs to somebody). */
export async function addStaff(
  { staff, passwords, clock }: Needs,
  admin: StaffMember,
  member: { email: string; name: string; password: string; roles: Role[] },
): Promise<StaffMember> {
  permit(may.administerStaff(admin), 'Only an admin can add staff.');
  const added: StaffMember = {
    staffId: newId(),
    email: member.email.toLowerCase(),
    name: storableText(member.name),
    roles: [...new Set(member.roles)],
  };
  const isNew = await staff.insert(
    { ...added, passwordHash: await passwords.hash(member.password) },
    isoNow(clock),
    changedBy(admin, { clock }),
  );
  if (!isNew)
    throw new Refused('id_taken', `${added.email} already belongs to a member of staff. Use another.`);
  return added;
}

/**
 * Makes the first admin, with every role, when there is no staff yet.
 * @returns the password to print once when it had to be made up; null otherwise.
 */
export async function addFirstAdmin(
  { staff, passwords, clock }: Needs,
  { email, password }: { email: string; password: string | undefined },
): Promise<{ email: string; password: string } | null> {
  if (!(await staff.isEmpty())) return null;
  const chosen = password ?? newToken().slice(0, 16);
  const isNew = await staff.insert(
    { staffId: newId(), email, name: 'Admin', roles: [...roles], passwordHash: await passwords.hash(chosen) },
    isoNow(clock),
  );
  return isNew && password === undefined ? { email, password: chosen } : null;
}
