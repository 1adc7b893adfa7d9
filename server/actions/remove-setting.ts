import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { SettingKind } from '../protocol/settings.js';
import { changedBy, changedMeanwhile, notYours } from './save-setting.js';
import type { Services } from './services.js';

/** @throws Refused (`not_permitted`; `changed_meanwhile`; `invalid` when something depends on it). */
export async function removeSetting(
  services: Pick<Services, 'settings' | 'clock'>,
  staff: StaffMember,
  kind: SettingKind,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { settings } = services;
  const known = await settings.byId(kind, id);
  permit(may.saveSetting(staff, kind, known ?? {}, known?.ownerId ?? null), notYours);
  if (!known) return;
  if (kind === 'wrap-up-reasons' && (await settings.all(kind)).length === 1) {
    throw new Refused('invalid', 'Agents need at least one reason. Add another before you remove this one.');
  }
  if (kind === 'teams') {
    const replies = await settings.all('canned-replies');
    const own = replies.filter(({ scope, teamId }) => scope === 'team' && teamId === id).length;
    if (own > 0) {
      throw new Refused(
        'invalid',
        `This team has canned replies (${own}). Remove them, or give them to another team first.`,
      );
    }
  }
  if (!(await settings.remove(kind, { id, version }, changedBy(staff, services)))) {
    throw changedMeanwhile(await settings.byId(kind, id));
  }
}
