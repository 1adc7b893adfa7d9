import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { SettingChange } from '../protocol/settings.js';
import type { Services } from './services.js';

const shownAtOnce = 50;

/** Who changed what, the newest first. @param before the change to go on from. */
export async function readSettingChanges(
  { settings }: Pick<Services, 'settings'>,
  staff: StaffMember,
  before: string | null,
): Promise<{ changes: SettingChange[]; isMore: boolean }> {
  permit(may.readChanges(staff), 'Only admins can read who changed what.');
  const from = before === null ? null : await settings.changeById(before);
  const changes = await settings.changes(from, shownAtOnce + 1);
  return { changes: changes.slice(0, shownAtOnce), isMore: changes.length > shownAtOnce };
}
