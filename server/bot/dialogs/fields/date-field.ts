import { addDays, dayInWords, daysBetween } from '../../../lib/calendar.js';
import { firstOf } from '../../../nlu/entities/find-entities.js';
import type { Field, Reply, Worded } from '../form.js';
import { field, type Asking } from './field.js';

/** A day, at most so many days ago or ahead. */
export function dateField(
  asking: Asking,
  { mostDaysAgo, mostDaysAhead }: { mostDaysAgo: number; mostDaysAhead: number },
): Field {
  const unread: Worded = {
    en: 'I need a day, like yesterday, Tuesday or 21 November.',
    cy: 'Mae angen diwrnod, fel ddoe, dydd Mawrth neu 21 Tachwedd.',
  };
  const outOfRange: Worded = {
    en: rangeProblem(mostDaysAgo, mostDaysAhead, {
      past: 'That day has not come yet. Give a day up to today.',
      future: 'That day has gone. Give a day after today.',
      range: (ago, ahead) =>
        `Give a day not more than ${ago} days ago and not more than ${ahead} days ahead.`,
      old: (ago) => `Give a day in the last ${ago} days.`,
    }),
    cy: rangeProblem(mostDaysAgo, mostDaysAhead, {
      past: 'Nid yw’r diwrnod hwnnw wedi dod eto. Rhowch ddiwrnod hyd at heddiw.',
      future: 'Mae’r diwrnod hwnnw wedi bod. Rhowch ddiwrnod ar ôl heddiw.',
      range: (ago, ahead) =>
        `Rhowch ddiwrnod heb fod yn fwy na ${ago} diwrnod yn ôl, na mwy na ${ahead} diwrnod i ddod.`,
      old: (ago) => `Rhowch ddiwrnod yn y ${ago} diwrnod diwethaf.`,
    }),
  };
  const said = ({ entities, today }: Reply): string | null => {
    const found = firstOf(entities, 'date')?.value;
    if (!found) return null;
    if (!found.isWeekdayOnly) return found.day;
    const ahead = daysBetween(today, found.day);
    if (mostDaysAhead === 0 && ahead > 0) return addDays(found.day, -7);
    if (mostDaysAgo <= 0 && ahead <= 0) return addDays(found.day, 7);
    return found.day;
  };
  const isInRange = (day: string, today: string): boolean =>
    daysBetween(day, today) <= mostDaysAgo && daysBetween(today, day) <= mostDaysAhead;
  return field(asking, {
    notice: (reply) => {
      const day = said(reply);
      return day !== null && isInRange(day, reply.today) ? day : null;
    },
    read: (reply) => {
      const day = said(reply);
      if (day === null) return { problem: unread };
      return isInRange(day, reply.today) ? { value: day } : { problem: outOfRange, isNear: true };
    },
    show: dayInWords,
  });
}

interface RangeWords {
  past: string;
  future: string;
  range: (ago: number, ahead: number) => string;
  old: (ago: number) => string;
}

function rangeProblem(mostDaysAgo: number, mostDaysAhead: number, words: RangeWords): string {
  if (mostDaysAhead === 0) return `${words.past} ${words.old(mostDaysAgo)}`;
  if (mostDaysAgo <= 0) return words.future;
  return words.range(mostDaysAgo, mostDaysAhead);
}
