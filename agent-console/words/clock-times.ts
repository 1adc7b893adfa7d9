const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** "14:32" */
export const clockTime = (at: string): string => time.format(new Date(at));

/** "Monday 3 November" */
export const dayOf = (at: string): string => day.format(new Date(at));

/** "14:32" for today, "3 Nov" for another day: short enough for a list. */
export function shortTime(at: string, now: number): string {
  const isToday = dayOf(at) === dayOf(new Date(now).toISOString()) && now - Date.parse(at) < 86_400_000;
  return isToday ? clockTime(at) : shortDay.format(new Date(at));
}
