import { addDays, civilTimeAt, instantAt, millisecondsBetween, weekdayOf } from '../../lib/calendar.js';
import {
  weekdays,
  type BankHolidays,
  type OpeningHours,
  type OpeningWindow,
} from '../../protocol/opening-hours.js';

/** From when to when a team is there; the end is not part of it. */
export interface OpenTime {
  from: string;
  to: string;
}

/** Further than any closure of a council: who opens on no day in so many never opens. */
const mostDaysAhead = 400;

/** Why a team is closed on a day that it would be open: a bank holiday or a closure. */
export interface DayOff {
  day: string;
  reason: string;
}

/** The windows of one day: none on a bank holiday that is kept, or during a closure. */
export function windowsOn(hours: OpeningHours, holidays: BankHolidays, day: string): OpeningWindow[] {
  if (dayOff(hours, holidays, day)) return [];
  const weekday = weekdays[(weekdayOf(day) + 6) % 7];
  return weekday ? hours.week[weekday] : [];
}

/** The closure or the bank holiday of a day; null on any other. */
export function dayOff(hours: OpeningHours, holidays: BankHolidays, day: string): DayOff | null {
  const closure = hours.closures.find(({ from, to }) => from <= day && day <= to);
  if (closure) return { day, reason: closure.reason };
  if (hours.bankHolidays === null) return null;
  const holiday = holidays[hours.bankHolidays].find((one) => one.day === day);
  return holiday ? { day, reason: holiday.title } : null;
}

export function isOpenAt(hours: OpeningHours, holidays: BankHolidays, instant: string): boolean {
  const today = civilTimeAt(instant, hours.timeZone).day;
  return openTimesOn(hours, holidays, today).some(({ from, to }) => from <= instant && instant < to);
}

/** When the team next opens after `instant`; null when that is not in sight. */
export function nextOpening(hours: OpeningHours, holidays: BankHolidays, instant: string): string | null {
  const today = civilTimeAt(instant, hours.timeZone).day;
  for (let ahead = 0; ahead <= mostDaysAhead; ahead++) {
    const next = openTimesOn(hours, holidays, addDays(today, ahead)).find(({ from }) => from > instant);
    if (next) return next.from;
  }
  return null;
}

/** How long the team was open between two instants, in milliseconds: what its targets are measured in. */
export function openMilliseconds(
  hours: OpeningHours | null,
  holidays: BankHolidays,
  from: string,
  to: string,
): number {
  if (from >= to) return 0;
  if (hours === null) return millisecondsBetween(from, to);
  const last = civilTimeAt(to, hours.timeZone).day;
  let open = 0;
  for (let day = civilTimeAt(from, hours.timeZone).day; day <= last; day = addDays(day, 1)) {
    for (const time of openTimesOn(hours, holidays, day)) {
      const start = time.from > from ? time.from : from;
      const end = time.to < to ? time.to : to;
      if (start < end) open += millisecondsBetween(start, end);
    }
  }
  return open;
}

/** Windows that meet, such as one that ends at noon and one that begins then, leave no gap. */
function openTimesOn(hours: OpeningHours, holidays: BankHolidays, day: string): OpenTime[] {
  return windowsOn(hours, holidays, day)
    .map(({ opens, closes }) => ({
      from: instantAt({ day, time: opens }, hours.timeZone),
      to: instantAt({ day, time: closes }, hours.timeZone),
    }))
    .sort((a, b) => a.from.localeCompare(b.from));
}
