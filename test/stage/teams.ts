import { settingKinds, type SettingBody } from '../../server/protocol/settings.js';

/** A team that is always open and takes nothing in particular, but for `changes`. */
export function teamOf(changes: Partial<SettingBody<'teams'>> = {}): SettingBody<'teams'> {
  return settingKinds.teams.parse({
    name: 'Customer services',
    takes: [],
    isFallback: false,
    members: [],
    skills: [],
    hours: null,
    targets: { waitSeconds: null, firstResponseSeconds: null },
    capacity: 3,
    isWrapUpFirst: false,
    ...changes,
  });
}
