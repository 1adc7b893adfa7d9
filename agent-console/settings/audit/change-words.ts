import type { SettingChange } from '../../../server/protocol/settings.js';

const kinds: Record<SettingChange['kind'], string> = {
  staff: 'the member of staff',
  teams: 'the team',
  'canned-replies': 'the canned reply',
  'wrap-up-reasons': 'the wrap-up reason',
  'avoidable-causes': 'the cause of avoidable contact',
};
const verbs: Record<SettingChange['act'], string> = {
  added: 'added',
  changed: 'changed',
  removed: 'removed',
  'password-set': 'set a new password for',
};

export const verbOf = ({ act }: SettingChange): string => verbs[act];

/** "the team Housing": by the name it had before, if it had one. */
export function subjectOf({ kind, before, after }: SettingChange): string {
  const item = before ?? after ?? {};
  const name = item['name'] ?? item['label'] ?? item['shortcut'];
  return typeof name === 'string' ? `${kinds[kind]} ${name}` : kinds[kind];
}

export interface ChangedPart {
  name: string;
  before: string;
  after: string;
}

/** The parts that a change left different. What was added or removed whole is told by its name. */
export function changedParts({ before, after }: SettingChange): ChangedPart[] {
  if (!before || !after) return [];
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => was.get(path) !== is.get(path))
    .map((path) => ({ name: path, before: was.get(path) ?? '—', after: is.get(path) ?? '—' }));
}

/** Every part by its path: `hours › week › monday`. Lists stand in one line. */
function flat(value: unknown, path: string[] = [], parts = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, part] of Object.entries(value)) flat(part, [...path, key], parts);
  } else parts.set(path.join(' › '), inWords(value));
  return parts;
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inWords).join(', ');
  if (value === null || value === '') return '—';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return Object.values(value).map(inWords).join(' to ');
  return JSON.stringify(value);
}
