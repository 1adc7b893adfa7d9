import { isTimeZone } from '../../lib/calendar.js';
import {
  weekdays,
  type OpeningHours,
  type OpeningWindow,
  type Weekday,
} from '../../protocol/opening-hours.js';

const dayNames: Record<Weekday, string> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

/** What is wrong with opening hours whose times are times: a sentence for each place, by its path. */
export function hoursFaults(hours: OpeningHours): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!isTimeZone(hours.timeZone)) faults['timeZone'] = 'Choose a time zone, like Europe/London';
  for (const day of weekdays) {
    const fault = windowsFault(dayNames[day], hours.week[day]);
    if (fault) faults[`week.${day}`] = fault;
  }
  hours.closures.forEach(({ from, to }, place) => {
    if (to < from) faults[`closures.${place}`] = 'The last day is before the first. Swap them';
  });
  return faults;
}

function windowsFault(day: string, windows: OpeningWindow[]): string | null {
  const backwards = windows.find(({ opens, closes }) => closes <= opens);
  if (backwards) {
    const { opens, closes } = backwards;
    return `On ${day}, ${opens} to ${closes} ends before it starts. Use 24:00 for midnight`;
  }
  const inOrder = [...windows].sort((a, b) => a.opens.localeCompare(b.opens));
  for (const [place, window] of inOrder.entries()) {
    const next = inOrder[place + 1];
    if (next && next.opens < window.closes) {
      return `On ${day}, ${window.opens} to ${window.closes} and ${next.opens} to ${next.closes} overlap`;
    }
  }
  return null;
}
