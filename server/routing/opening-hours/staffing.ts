import type { BankHolidays } from '../../protocol/opening-hours.js';
import type { Team } from '../../protocol/settings.js';
import { teamIdFor } from '../team-of-intent.js';
import { isOpenAt, nextOpening } from './opening-times.js';

/** Whether there is anybody to hand a conversation over to. */
export type Staffing =
  | { kind: 'staffed' }
  /** In opening hours, but nobody is available just now. */
  | { kind: 'nobody-on' }
  /** `opensAt` is null when no opening is in sight. */
  | { kind: 'closed'; opensAt: string | null; at: string; timeZone: string };

export const staffed: Staffing = { kind: 'staffed' };

/**
 * How the team that takes a kind of contact is staffed at `at`.
 * @param named what the intent's file calls its team.
 */
export function staffingOf(
  named: string | null,
  { teams, bankHolidays, isAnybodyOn }: { teams: Team[]; bankHolidays: BankHolidays; isAnybodyOn: boolean },
  at: string,
): Staffing {
  const teamId = teamIdFor(named, teams);
  const hours = teams.find(({ id }) => id === teamId)?.hours ?? null;
  if (hours !== null && !isOpenAt(hours, bankHolidays, at)) {
    return { kind: 'closed', opensAt: nextOpening(hours, bankHolidays, at), at, timeZone: hours.timeZone };
  }
  return isAnybodyOn ? staffed : { kind: 'nobody-on' };
}
