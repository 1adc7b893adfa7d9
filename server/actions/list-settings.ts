import { may } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { SettingKind } from '../protocol/settings.js';
import type { StoredSetting } from '../store/settings.js';
import type { Services } from './services.js';

/** What there is of one kind, in its order: of canned replies, those of others are left out. */
export async function listSettings<Kind extends SettingKind>(
  { settings }: Pick<Services, 'settings'>,
  staff: StaffMember,
  kind: Kind,
): Promise<StoredSetting<Kind>[]> {
  const items = await settings.all(kind);
  return items.filter((item) => may.readReply(staff, item));
}
