import { useNow } from '../shell/use-now.js';
import { secondsLeft } from '../words/durations.js';

/** Seconds until an offer goes to somebody else. */
export function LapseCountdown({ lapsesAt }: { lapsesAt: string }) {
  const seconds = secondsLeft(lapsesAt, useNow());
  return (
    <span class={seconds <= 10 ? 'countdown countdown--soon' : 'countdown'}>
      <strong class="countdown__seconds">{seconds}</strong> {seconds === 1 ? 'second' : 'seconds'} left
    </span>
  );
}
