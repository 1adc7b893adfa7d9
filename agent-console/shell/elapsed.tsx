import { durationWords } from '../words/durations.js';
import { useNow } from './use-now.js';

/** How long since `since`, ticking. */
export function Elapsed({ since }: { since: string }) {
  return <span class="ticking">{durationWords(useNow() - Date.parse(since))}</span>;
}
