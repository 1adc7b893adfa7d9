import type { Aspect } from './follow-up.js';

const signs: Record<Aspect, RegExp> = {
  cost: /£|\bfree\b|\bcosts?\b|\bfees?\b|\bcharges?\b|am ddim|\bcost|\bffi|\btâl\b/i,
  duration:
    /\b(?:within|up to|at least|about|takes?|same day|next day)\b.*\b(?:minute|hour|day|week|month|year)s?\b|\b\d+ (?:working )?(?:minute|hour|day|week|month|year)s?\b|\b\d+ (?:diwrnod|wythnos|mis|awr|munud|blynedd)\b|o fewn/i,
  time: /\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|yb|yh)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweekdays?\b|\bopen|dydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)|ar agor/i,
  place:
    /\b(?:address|office|centre|library|station|hall|hub|site|road|street|reception|cyfeiriad|swyddfa|canolfan|llyfrgell|ffordd|stryd)\b/i,
  phone: /\b(?:0\d{2,4}[ \d]{6,}|999|112|111|116 123|101|105)\b/,
  needs:
    /\b(?:need|needs|bring|proof|have ready|photos?|evidence|upload|show|angen|prawf|tystiolaeth|dewch)\b/i,
  who: /\b(?:you can (?:get|apply)|if you|must be|entitled|eligible|qualify|aged|os ydych|gallwch)\b/i,
  how: /^\d+\.|\b(?:apply|report|book|tell us|fill in|call|online|gwnewch|rhowch|ffoniwch|ar-lein)\b/i,
};

/** More than this of an answer is the answer again. */
const mostShare = 0.7;

/**
 * The sentences and list items of a published answer that say what a follow-up asks: an editor's
 * words, none added.
 * @returns null when the answer does not say it, or says little else.
 */
export function partAbout(answer: string, aspect: Aspect): string | null {
  const statements = answer.split('\n').flatMap(statementsOf);
  const telling = statements.filter((statement) => signs[aspect].test(statement));
  const length = (some: string[]): number => some.reduce((sum, { length: own }) => sum + own, 0);
  if (telling.length === 0 || length(telling) > mostShare * length(statements)) return null;
  return telling
    .map((statement) => statement.replace(/^\d+\.\s+/, '- '))
    .join('\n\n')
    .replace(/\n\n- /g, '\n- ');
}

/** A list item is one statement; a paragraph is its sentences. */
function statementsOf(line: string): string[] {
  const text = line.trim();
  if (text === '') return [];
  if (/^(?:-|\d+\.)\s/.test(text)) return [text];
  return text.split(/(?<=[.?!])\s+(?=\p{Lu})/u);
}
