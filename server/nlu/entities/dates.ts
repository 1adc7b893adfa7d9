import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { GB } from 'chrono-node/en';
import { localDate, type CivilTime } from '../../lib/calendar.js';
import type { EntityOf } from './entity.js';
import { findWelshDates } from './welsh-dates.js';

type DateOrTime = EntityOf<'date'> | EntityOf<'time'>;

/**
 * chrono's time grows with the square of what it reads: it gets a sentence or so at a time, without
 * the endless words that are no date.
 */
const sentence = /[^.!?\n]{1,120}(?=[\s.!?]|$)|[^.!?\n]{1,120}/g;
const endlessWord = /\S{25,}/g;
/**
 * Every day or time in English has a figure or one of these. chrono tries forty patterns on each
 * sentence, and hardly any sentence has a date.
 */
const timely =
  /\d|day|we?e?k|mo?nth|y(?:ea)?r|hour|hr|min|sec|qua?r?te?r|night|noon|morn|evening|tomorrow|tmr|now|ago|last|next|past|half|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun/i;
/** Small words that chrono takes for a day or a month: "the bin sat there", "you may". */
const ordinaryWords = new Set(['sat', 'sun', 'may', 'mar', 'march', 'now', 'wed', 'second', 'seconds']);

/** Days and times, said in English or in Welsh, as they stand to `now`. */
export function findDates(text: string, now: CivilTime): DateOrTime[] {
  const welsh = findWelshDates(text, now);
  const english = findEnglishDates(text, now).filter((one) => !welsh.some((other) => overlap(one, other)));
  return [...welsh, ...english];
}

function findEnglishDates(text: string, now: CivilTime): DateOrTime[] {
  const found: DateOrTime[] = [];
  const reference = localDate(now);
  for (const { 0: part, index } of text.matchAll(sentence)) {
    if (!timely.test(part) || !/\p{L}|\d[/.:-]\d/u.test(part)) continue;
    const readable = part.replace(endlessWord, (word) => ' '.repeat(word.length));
    for (const result of GB.parse(readable, reference)) {
      const one = entityOf(result, index);
      if (one) found.push(one);
    }
  }
  return found;
}

function entityOf(result: ParsedResult, offset: number): DateOrTime | null {
  const { start, text } = result;
  if (ordinaryWords.has(text.toLowerCase())) return null;
  const place = { start: offset + result.index, end: offset + result.index + text.length };
  const time = timeOf(start, text);
  const isWeekdayOnly = start.isCertain('weekday') && !start.isCertain('day');
  const isToday = /^this (?:morning|afternoon|evening)$/i.test(text);
  if (!isWeekdayOnly && !isToday && !start.isCertain('day')) {
    return time === null ? null : { kind: 'time', value: time, ...place };
  }
  const isExact = isWeekdayOnly && /\b(?:last|next|this|past|coming)\b/i.test(text);
  const value = { day: dayOf(start), isWeekdayOnly: isWeekdayOnly && !isExact };
  return { kind: 'date', value: time === null ? value : { ...value, time }, ...place };
}

function dayOf(parts: ParsedComponents): string {
  return [parts.get('year'), parts.get('month'), parts.get('day')]
    .map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0'))
    .join('-');
}

/** "At 14" is more often a house than an hour: an hour needs am, pm, or minutes. */
function timeOf(parts: ParsedComponents, text: string): string | null {
  if (!parts.isCertain('hour') || !/\d[:.]\d|[ap]\.?m\b|o['’]?clock|noon|midnight|hour|minute/i.test(text))
    return null;
  return `${String(parts.get('hour')).padStart(2, '0')}:${String(parts.get('minute') ?? 0).padStart(2, '0')}`;
}

function overlap(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}
