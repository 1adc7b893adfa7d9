import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { Refused } from '../lib/refused.js';
import { storableText } from '../lib/storable-text.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { SettingBody, SettingKind } from '../protocol/settings.js';
import { settingFaults } from '../settings/setting-faults.js';
import type { ChangedBy, StoredSetting } from '../store/settings.js';
import type { Services } from './services.js';

type Needs = Pick<Services, 'settings' | 'staff' | 'clock'>;

export const notYours = 'Only supervisors and admins can change this. Ask one of them.';

/** Who makes a change, for its line in the audit log. */
export function changedBy(staff: StaffMember, { clock }: Pick<Services, 'clock'>): ChangedBy {
  return { changeId: newId(), at: isoNow(clock), staffId: staff.staffId, staffName: staff.name };
}

/** @throws Refused (`not_permitted`; `invalid` with what is wrong with each field). */
export async function addSetting<Kind extends SettingKind>(
  services: Needs,
  staff: StaffMember,
  kind: Kind,
  sent: SettingBody<Kind>,
): Promise<StoredSetting<Kind>> {
  permit(may.saveSetting(staff, kind, sent, null), notYours);
  const body = storable(sent);
  const ownerId = 'scope' in body && body.scope === 'personal' ? staff.staffId : null;
  await check(services, kind, body, { id: null, ownerId });
  const id = await freeId(services, kind, 'name' in body ? body.name : 'label' in body ? body.label : '');
  await services.settings.add(kind, { id, ownerId, body }, changedBy(staff, services));
  return { ...body, id, version: 1, ownerId } as StoredSetting<Kind>;
}

/**
 * @throws Refused (`not_permitted`; `invalid` with what is wrong with each field; `changed_meanwhile`
 * with the latest when somebody else was quicker).
 */
export async function changeSetting<Kind extends SettingKind>(
  services: Needs,
  staff: StaffMember,
  kind: Kind,
  { id, version, body: sent }: { id: string; version: number; body: SettingBody<Kind> },
): Promise<StoredSetting<Kind>> {
  const known = await services.settings.byId(kind, id);
  const ownerId = known?.ownerId ?? null;
  permit(
    may.saveSetting(staff, kind, known ?? sent, ownerId) && may.saveSetting(staff, kind, sent, ownerId),
    notYours,
  );
  const body = storable(sent);
  if (!known || known.version !== version) throw changedMeanwhile(known);
  await check(services, kind, body, { id, ownerId });
  if (!(await services.settings.change(kind, { id, version, body }, changedBy(staff, services)))) {
    throw changedMeanwhile(await services.settings.byId(kind, id));
  }
  return { ...body, id, version: version + 1, ownerId } as StoredSetting<Kind>;
}

/** What the second of two editors is told; nothing of theirs is stored, and their form keeps it. */
export function changedMeanwhile(latest: object | null): Refused {
  return new Refused(
    'changed_meanwhile',
    latest
      ? 'Somebody else changed this while you were editing. Look at their version, then save again to put yours in its place.'
      : 'Somebody else removed this while you were editing.',
    { latest },
  );
}

async function check<Kind extends SettingKind>(
  { settings, staff }: Needs,
  kind: Kind,
  body: SettingBody<Kind>,
  { id, ownerId }: { id: string | null; ownerId: string | null },
): Promise<void> {
  const [items, members, teams] = await Promise.all([settings.all(kind), staff.all(), settings.teams()]);
  const fields = settingFaults(kind, body, {
    others: items.filter((item) => item.id !== id),
    staffIds: new Set(members.map(({ staffId }) => staffId)),
    teamIds: new Set(teams.map((team) => team.id)),
    ownerId,
  });
  if (Object.keys(fields).length > 0) {
    throw new Refused('invalid', 'Some of what was sent needs putting right.', { fields });
  }
}

/** Intents name a team by its id, so that it is made of words: Waste and recycling is `waste-and-recycling`. */
async function freeId({ settings }: Needs, kind: SettingKind, name: string): Promise<string> {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  if (words === '') return newId();
  const taken = await settings.byId(kind, words);
  return taken ? `${words}-${newId().slice(0, 8)}` : words;
}

function storable<Body>(body: Body): Body {
  return JSON.parse(JSON.stringify(body), (_, value: unknown) =>
    typeof value === 'string' ? storableText(value) : value,
  ) as Body;
}
