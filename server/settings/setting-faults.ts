import type { SettingBody, SettingKind, Versioned } from '../protocol/settings.js';
import { hoursFaults } from '../routing/opening-hours/hours-faults.js';

export type Faults = Record<string, string>;

/** What an item is judged beside: the others of its kind, the staff and the teams there are. */
export interface Surroundings<Kind extends SettingKind> {
  others: (SettingBody<Kind> & Versioned & { ownerId: string | null })[];
  staffIds: ReadonlySet<string>;
  teamIds: ReadonlySet<string>;
  /** The member of staff whose own the item is. */
  ownerId: string | null;
}

type Judge<Kind extends SettingKind> = (body: SettingBody<Kind>, around: Surroundings<Kind>) => Faults;

const same = (one: string, other: string): boolean =>
  one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;

const teamFaults: Judge<'teams'> = (team, { others, staffIds }) => {
  const faults: Faults = {};
  if (others.some(({ name }) => same(name, team.name))) {
    faults['name'] = 'Another team has this name. Use a different one';
  }
  const fallback = others.find(({ isFallback }) => isFallback);
  if (team.isFallback && fallback) {
    faults['isFallback'] = `${fallback.name} takes what no other team takes already. Change that team first`;
  }
  for (const taken of team.takes) {
    const other = others.find(({ takes }) => takes.includes(taken));
    if (other) faults['takes'] = `${other.name} takes ${taken} already`;
  }
  if (team.members.some((staffId) => !staffIds.has(staffId))) {
    faults['members'] = 'Somebody in this team has left. Choose the members again';
  }
  if (team.hours) {
    for (const [path, fault] of Object.entries(hoursFaults(team.hours))) faults[`hours.${path}`] = fault;
  }
  return faults;
};

const labelFaults = (body: { label: string }, { others }: { others: { label: string }[] }): Faults =>
  others.some(({ label }) => same(label, body.label))
    ? { label: 'This is in the list already. Use a different name' }
    : {};

const replyFaults: Judge<'canned-replies'> = (reply, { others, teamIds, ownerId }) => {
  const faults: Faults = {};
  if (reply.scope === 'team' && !teamIds.has(reply.teamId ?? '')) faults['teamId'] = 'Choose a team';
  const isSeenBeside = (other: (typeof others)[number]): boolean =>
    other.scope === reply.scope &&
    (reply.scope === 'personal' ? other.ownerId === ownerId : other.teamId === reply.teamId);
  if (others.some((other) => isSeenBeside(other) && same(other.shortcut, reply.shortcut))) {
    faults['shortcut'] = 'Another reply has this shortcut. Use a different one';
  }
  return faults;
};

const judges: { [Kind in SettingKind]: Judge<Kind> } = {
  teams: teamFaults,
  'wrap-up-reasons': labelFaults,
  'avoidable-causes': labelFaults,
  'canned-replies': replyFaults,
};

/** What is wrong with an item whose fields are each of the right form. Pure. */
export function settingFaults<Kind extends SettingKind>(
  kind: Kind,
  body: SettingBody<Kind>,
  around: Surroundings<Kind>,
): Faults {
  return judges[kind](body, around);
}
