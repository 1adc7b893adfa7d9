import type { Entry } from '../../server/protocol/entries.js';
import { dayOf } from '../words/clock-times.js';

export const startsNewDay = (before: Entry | undefined, entry: Entry): boolean =>
  before === undefined || dayOf(before.at) !== dayOf(entry.at);

export function DayLine({ at }: { at: string }) {
  return (
    <li class="day-line">
      <span>{dayOf(at)}</span>
    </li>
  );
}
