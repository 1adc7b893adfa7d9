import type { JSX } from 'preact';
import { isWaiting } from '../conversation/view.js';
import type { QueuePlace } from '../../server/protocol/resident.js';
import type { Strings } from '../strings/strings.js';
import { useStrings, useView } from './context.js';

/** The resident's place in the queue. Only the place is announced when it changes, not each new estimate. */
export function Waiting(): JSX.Element | null {
  const { state, queue } = useView();
  const strings = useStrings();
  if (!isWaiting(state)) return null;
  const wait = queue?.estimatedWait ?? null;
  return (
    <section class="notice waiting">
      <p class="waiting-place" role="status">
        {queue ? strings.queuePosition(queue.position) : strings.joiningQueue}
      </p>
      <p>
        {wait === null ? strings.noEstimate : `${waitWords(wait, strings)}.`} {strings.keepBrowsing}
      </p>
    </section>
  );
}

/** A range where there is one: half of all waits from here are between the two. */
function waitWords(
  { fromSeconds, toSeconds }: NonNullable<QueuePlace['estimatedWait']>,
  strings: Strings,
): string {
  const [fromMinutes, toMinutes] = [Math.floor(fromSeconds / 60), Math.ceil(toSeconds / 60)];
  return fromMinutes === 0 || fromMinutes === toMinutes
    ? strings.estimatedWait(toSeconds)
    : strings.estimatedWaitRange(fromMinutes, toMinutes);
}
