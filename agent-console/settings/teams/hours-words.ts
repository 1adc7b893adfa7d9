import type { OpeningHours, OpeningWindow } from '../../../server/protocol/opening-hours.js';
import { weekdays, type Division, type Weekday } from '../../../server/protocol/weekdays.js';

export const dayNames: Record<Weekday, string> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

export const divisionNames: Record<Division, string> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

const windowsInWords = (windows: OpeningWindow[]): string =>
  windows.map(({ opens, closes }) => `${opens} to ${closes}`).join(' and ');

/** "Monday to Friday 09:00 to 17:00, Saturday 10:00 to 13:00": days that are alike stand together. */
export function hoursInWords(hours: OpeningHours | null): string {
  if (hours === null) return 'Always open';
  const stretches: { first: Weekday; last: Weekday; words: string }[] = [];
  weekdays.forEach((day, place) => {
    const words = windowsInWords(hours.week[day]);
    const last = stretches.at(-1);
    if (last?.words === words && last.last === weekdays[place - 1]) last.last = day;
    else stretches.push({ first: day, last: day, words });
  });
  const open = stretches.filter(({ words }) => words !== '');
  if (open.length === 0) return 'Never open';
  return open
    .map(({ first, last, words }) => {
      const days = first === last ? dayNames[first] : `${dayNames[first]} to ${dayNames[last]}`;
      return `${days} ${words}`;
    })
    .join(', ');
}
