import type { Colleague } from '../../server/protocol/workspace.js';
import type { Pick } from './pick.js';

const mostShown = 8;

/** Colleagues for what stands after `@`. */
export function mentionPicks(colleagues: readonly Colleague[], query: string): Pick[] {
  const wanted = query.toLowerCase();
  return colleagues
    .filter(({ name }) =>
      name
        .toLowerCase()
        .split(/\s+/)
        .some((word) => word.startsWith(wanted)),
    )
    .slice(0, mostShown)
    .map(({ staffId, name }) => ({ key: staffId, title: `@${name}`, detail: '', text: `@${name} ` }));
}

/** Who of those named by `@` a note names. */
export function namedIn(text: string, colleagues: readonly Colleague[]): string[] {
  return colleagues.filter(({ name }) => text.includes(`@${name}`)).map(({ staffId }) => staffId);
}
