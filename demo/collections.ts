import { addDays, daysBetween, nearestWeekday } from '../server/lib/calendar.js';
import type { Collection } from '../server/bot/dialogs/council.js';

interface Round {
  /** 0 is Sunday. */
  weekday: number;
  /** A day on which the black bin was put out on this round; blue and brown follow in the week between. */
  blackOn: string;
}

/** By the first half and the next digit of a postcode: TM4 2 is one round. */
const rounds = new Map<string, Round>([
  ['TM1 1', { weekday: 1, blackOn: '2026-01-05' }],
  ['TM1 2', { weekday: 1, blackOn: '2026-01-12' }],
  ['TM2 3', { weekday: 2, blackOn: '2026-01-06' }],
  ['TM3 1', { weekday: 3, blackOn: '2026-01-14' }],
  ['TM4 1', { weekday: 4, blackOn: '2026-01-08' }],
  ['TM4 2', { weekday: 4, blackOn: '2026-01-15' }],
  ['TM5 6', { weekday: 5, blackOn: '2026-01-09' }],
]);

/** Thornmarch's invented bin calendar: the next collection of each bin; null where it has no homes. */
export function collectionDaysFor(postcode: string, from: string): Collection[] | null {
  const round = rounds.get(postcode.slice(0, 5));
  if (!round) return null;
  const weekly = nearestWeekday(addDays(from, -1), round.weekday, 'after');
  const isBlackWeek = daysBetween(round.blackOn, weekly) % 14 === 0;
  const other = addDays(weekly, 7);
  const [black, between] = isBlackWeek ? [weekly, other] : [other, weekly];
  return [
    { bin: 'green', day: weekly },
    { bin: 'black', day: black },
    { bin: 'blue', day: between },
    { bin: 'brown', day: between },
  ];
}
