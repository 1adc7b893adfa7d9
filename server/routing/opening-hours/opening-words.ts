import { addDays, civilTimeAt, dayInWords } from '../../lib/calendar.js';
import type { Language } from '../../protocol/conversation.js';

/** "9am", "1:30pm", "midday". */
export function timeInWords(time: string, language: Language): string {
  if (time === '12:00') return language === 'cy' ? 'hanner dydd' : 'midday';
  if (time === '00:00') return language === 'cy' ? 'hanner nos' : 'midnight';
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const half = language === 'cy' ? (hours < 12 ? 'yb' : 'yp') : hours < 12 ? 'am' : 'pm';
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 || 12}${past}${half}`;
}

/** "today at 1:30pm", "tomorrow at 9am", "on Tuesday 29 December at 9am". */
export function openingInWords(opensAt: string, now: string, timeZone: string, language: Language): string {
  const opening = civilTimeAt(opensAt, timeZone);
  const today = civilTimeAt(now, timeZone).day;
  const time = timeInWords(opening.time, language);
  if (opening.day === today) return language === 'cy' ? `heddiw am ${time}` : `today at ${time}`;
  if (opening.day === addDays(today, 1))
    return language === 'cy' ? `yfory am ${time}` : `tomorrow at ${time}`;
  const day = dayInWords(opening.day, language);
  // "Dydd Llun" softens to "ddydd Llun" where it says when.
  return language === 'cy' ? `${day.replace(/^Dydd/i, 'ddydd')} am ${time}` : `on ${day} at ${time}`;
}
