import type { Team } from '../protocol/settings.js';

/** As much of a team as says what it takes. */
export type TakingTeam = Pick<Team, 'id' | 'takes' | 'isFallback'>;

/**
 * The team that takes what an intent's file calls its team: the one that lists the word, else the
 * fallback team; null where a council has set up neither, and everybody takes everything.
 */
export function teamIdFor(named: string | null, teams: TakingTeam[]): string | null {
  const taking = named === null ? undefined : teams.find(({ takes }) => takes.includes(named));
  return (taking ?? teams.find(({ isFallback }) => isFallback))?.id ?? null;
}
