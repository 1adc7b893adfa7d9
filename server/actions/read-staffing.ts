import { isoAfter, isoNow } from '../lib/clock.js';
import { staffingOf, type Staffing } from '../routing/opening-hours/staffing.js';
import type { Services } from './services.js';

export type StaffingNeeds = Pick<
  Services,
  'clock' | 'presence' | 'settings' | 'bankHolidays' | 'teamNamedBy'
>;

/** An agent whose browser has not been heard of for this long is not there. */
const seenWithinMilliseconds = 45_000;

/** Who is there for what a resident came for: a function of the intent, read once for one turn. */
export async function readStaffing(services: StaffingNeeds): Promise<(intent: string | null) => Staffing> {
  const { clock, presence, settings, bankHolidays, teamNamedBy } = services;
  const [teams, presences] = await Promise.all([settings.teams(), presence.all()]);
  const seenAfter = isoAfter(clock, -seenWithinMilliseconds);
  const isAnybodyOn = presences.some(({ status, seenAt }) => status === 'available' && seenAt >= seenAfter);
  const at = isoNow(clock);
  return (intent) =>
    staffingOf(intent === null ? null : teamNamedBy(intent), { teams, bankHolidays, isAnybodyOn }, at);
}
