import {
  weekdays,
  type OpeningHours,
  type OpeningWindow,
  type Weekday,
} from '../../server/protocol/opening-hours.js';

const working: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** Nine to five on working days in England, but for `changes`. */
export function officeHours(
  changes: Partial<Record<Weekday, OpeningWindow[]>> = {},
  usual: OpeningWindow[] = [{ opens: '09:00', closes: '17:00' }],
): OpeningHours {
  const week = Object.fromEntries(
    weekdays.map((day) => [day, changes[day] ?? (working.includes(day) ? usual : [])]),
  ) as OpeningHours['week'];
  return { timeZone: 'Europe/London', week, bankHolidays: 'england-and-wales', closures: [] };
}
