/** A day and a time as a clock on the wall in one place shows them, free of time zones. */
export interface CivilTime {
  /** `2026-11-22`: sorts as text. */
  day: string;
  /** `17:30`. */
  time: string;
}

const dayMs = 86_400_000;

/** Kept for each zone: to make one costs ten times as much as to use it. */
const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  wallClocks.set(timeZone, made);
  return made;
}

/** What a clock on the wall in `timeZone` shows at an instant. */
export function civilTimeAt(instant: string, timeZone: string): CivilTime {
  const parts = wallClock(timeZone).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** The same wall clock in this process's own time zone, for libraries that read one. */
export function localDate({ day, time }: CivilTime): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(year, month - 1, date, hours, minutes);
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

/** How many days `later` is after `earlier`; less than 0 when it is before. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / dayMs);
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay();
}

/** The day of that weekday nearest to `today`; `after` and `before` leave today itself out. */
export function nearestWeekday(today: string, weekday: number, way: 'either' | 'after' | 'before'): string {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (way === 'after') return addDays(today, ahead === 0 ? 7 : ahead);
  if (way === 'before') return addDays(today, ahead - 7);
  return addDays(today, ahead > 3 ? ahead - 7 : ahead);
}

/** A day of a month in the year given, or else in the year that puts it nearest to today; null if there is none. */
export function nearestDate(today: string, month: number, date: number, year?: number): string | null {
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear, thisYear - 1, thisYear + 1] : [year];
  const [nearest] = years
    .map((one) => `${one}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
    .filter(isDay)
    .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return nearest ?? null;
}

function isDay(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

const wordsForDay = {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
} as const satisfies Intl.DateTimeFormatOptions;
const daysInWords = {
  en: new Intl.DateTimeFormat('en-GB', wordsForDay),
  cy: new Intl.DateTimeFormat('cy-GB', wordsForDay),
};

/** "Saturday 21 November", "Dydd Sadwrn 21 Tachwedd". */
export function dayInWords(day: string, language: 'en' | 'cy'): string {
  return daysInWords[language].format(new Date(day)).replace(',', '');
}

/**
 * The instant at which a clock on the wall in `timeZone` shows a day and a time; 24:00 is the next
 * day's midnight. A time that the clocks skip in spring is the moment they jump; of one that comes
 * twice in autumn it is the first.
 */
export function instantAt({ day, time }: CivilTime, timeZone: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const asIfUtc = Date.parse(day) + (hours * 60 + minutes) * 60_000;
  // Clocks are never further than a day from UTC, so the offsets on both sides are all there can be.
  const offsets = [asIfUtc - dayMs, asIfUtc + dayMs].map((near) => offsetAt(near, timeZone));
  const fitting = offsets
    .map((offset) => asIfUtc - offset)
    .filter((instant) => instant + offsetAt(instant, timeZone) === asIfUtc);
  const skipped = asIfUtc - Math.min(...offsets);
  const instant = fitting.length > 0 ? Math.min(...fitting) : jumpBefore(skipped, timeZone);
  return new Date(instant).toISOString();
}

/** How far the clocks of a place are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const { day, time } = civilTimeAt(new Date(instant).toISOString(), timeZone);
  const minute = Math.floor(instant / 60_000) * 60_000;
  return Date.parse(`${day}T${time}Z`) - minute;
}

/** The minute at which the clocks jumped, at most a day before `instant`. */
function jumpBefore(instant: number, timeZone: string): number {
  const after = offsetAt(instant, timeZone);
  let [known, unknown] = [instant, instant - dayMs];
  while (known - unknown > 60_000) {
    const middle = Math.floor((known + unknown) / 120_000) * 60_000;
    if (offsetAt(middle, timeZone) === after) known = middle;
    else unknown = middle;
  }
  return known;
}

/** Milliseconds from one instant to another. */
export function millisecondsBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

export function isTimeZone(name: string): boolean {
  try {
    return wallClock(name).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The instant at which the day of `instant` began on a clock in `timeZone`. */
export function startOfDay(instant: string, timeZone: string): string {
  const { day, time } = civilTimeAt(instant, timeZone);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const minute = Math.floor(Date.parse(instant) / 60_000) * 60_000;
  const guess = new Date(minute - (hours * 60 + minutes) * 60_000).toISOString();
  // On the two days on which clocks change, the guess is an hour off.
  const hourMs = 3_600_000;
  for (const shift of [0, hourMs, -hourMs]) {
    const start = new Date(Date.parse(guess) + shift).toISOString();
    const shown = civilTimeAt(start, timeZone);
    if (shown.day === day && shown.time === '00:00') return start;
  }
  return guess;
}
