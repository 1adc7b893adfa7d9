import { addDays, nearestDate, nearestWeekday, type CivilTime } from '../../lib/calendar.js';
import { matches, type EntityOf, type SaidDate } from './entity.js';

/** Days from today. */
const relativeDays = new Map([
  ['heddiw', 0],
  ['heno', 0],
  ['y bore yma', 0],
  ['bore yma', 0],
  ['ddoe', -1],
  ['doe', -1],
  ['neithiwr', -1],
  ['echdoe', -2],
  ['yfory', 1],
  ['fory', 1],
  ['trennydd', 2],
]);
/** From Sunday, with the forms that mutation gives. */
const weekdays = ['sul', 'llun', 'mawrth', 'mercher', 'iau', 'gwener', 'sadwrn'];
const mutatedWeekdays = new Map([
  ['lun', 'llun'],
  ['fawrth', 'mawrth'],
  ['fercher', 'mercher'],
  ['wener', 'gwener'],
]);
const months = [
  'ionawr',
  'chwefror',
  'mawrth',
  'ebrill',
  'mai',
  'mehefin',
  'gorffennaf',
  'awst',
  'medi',
  'hydref',
  'tachwedd',
  'rhagfyr',
];
const mutatedMonths = new Map([
  ['fawrth', 'mawrth'],
  ['fai', 'mai'],
  ['fehefin', 'mehefin'],
  ['orffennaf', 'gorffennaf'],
  ['fedi', 'medi'],
  ['dachwedd', 'tachwedd'],
  ['ragfyr', 'rhagfyr'],
]);
const numbers = new Map([
  ['un', 1],
  ['dau', 2],
  ['ddau', 2],
  ['tri', 3],
  ['dri', 3],
  ['pedwar', 4],
  ['pum', 5],
  ['chwe', 6],
  ['saith', 7],
]);

const edge = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';
const relative = new RegExp(`${edge}(${[...relativeDays.keys()].join('|')})${end}`, 'giu');
const onWeekday = new RegExp(
  `${edge}d?dydd (${[...weekdays, ...mutatedWeekdays.keys()].join('|')})(?: (nesaf|diwethaf|dwetha))?${end}`,
  'giu',
);
const onDate = new RegExp(
  `${edge}(\\d{1,2})(?:af|ail|ydd|fed|eg|ain)?(?: o)? (${[...months, ...mutatedMonths.keys()].join('|')})(?: (\\d{4}))?${end}`,
  'giu',
);
const ago = new RegExp(
  `${edge}(\\d{1,2}|${[...numbers.keys()].join('|')}) (d?diwrnod|wythnos) yn ôl${end}`,
  'giu',
);
const ahead = new RegExp(
  `${edge}(?:mewn|ymhen) (\\d{1,2}|${[...numbers.keys()].join('|')}) (d?diwrnod|wythnos)${end}`,
  'giu',
);

const day = (day: string, isWeekdayOnly = false): SaidDate => ({ day, isWeekdayOnly });

/** Days as Welsh says them. chrono knows no Welsh. */
export function findWelshDates(text: string, now: CivilTime): EntityOf<'date'>[] {
  const today = now.day;
  return [
    ...matches('date', text, relative, ([, word = '']) =>
      day(addDays(today, relativeDays.get(word.toLowerCase()) ?? 0)),
    ),
    ...matches('date', text, onWeekday, ([, name = '', which]) => {
      const lower = name.toLowerCase();
      const weekday = weekdays.indexOf(mutatedWeekdays.get(lower) ?? lower);
      if (which === undefined) return day(nearestWeekday(today, weekday, 'either'), true);
      return day(nearestWeekday(today, weekday, which.toLowerCase() === 'nesaf' ? 'after' : 'before'));
    }),
    ...matches('date', text, onDate, ([, date = '', month = '', year]) => {
      const lower = month.toLowerCase();
      const found = nearestDate(
        today,
        months.indexOf(mutatedMonths.get(lower) ?? lower) + 1,
        Number(date),
        year === undefined ? undefined : Number(year),
      );
      return found === null ? null : day(found);
    }),
    ...matches('date', text, ago, ([, count = '', unit = '']) => day(addDays(today, -daysOf(count, unit)))),
    ...matches('date', text, ahead, ([, count = '', unit = '']) => day(addDays(today, daysOf(count, unit)))),
  ];
}

function daysOf(count: string, unit: string): number {
  const number = numbers.get(count.toLowerCase()) ?? Number(count);
  return unit.toLowerCase() === 'wythnos' ? number * 7 : number;
}
