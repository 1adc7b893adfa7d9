import { durationWords } from './durations.js';

/** From here on a wait is shown to come near its target. */
const nearMs = 60_000;

/** What to say of a wait that nears or has missed its target; null while there is time. */
export function targetWords(
  waitDueAt: string | null,
  now: number,
): { words: string; isOver: boolean } | null {
  if (waitDueAt === null) return null;
  const left = Date.parse(waitDueAt) - now;
  if (left > nearMs) return null;
  return left <= 0
    ? { words: `Over target by ${durationWords(-left)}`, isOver: true }
    : { words: `Target in ${durationWords(left)}`, isOver: false };
}
