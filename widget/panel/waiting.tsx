import type { JSX } from 'preact';
import { isWaiting } from '../conversation/view.js';
import { useStrings, useView } from './context.js';

/** The resident's place in the queue. Only the place is announced when it changes, not each new estimate. */
export function Waiting(): JSX.Element | null {
  const { state, queue } = useView();
  const strings = useStrings();
  if (!isWaiting(state)) return null;
  const wait = queue?.estimatedWaitSeconds ?? null;
  return (
    <section class="notice waiting">
      <p class="waiting-place" role="status">
        {queue ? strings.queuePosition(queue.position) : strings.joiningQueue}
      </p>
      <p>
        {wait === null ? strings.noEstimate : `${strings.estimatedWait(wait)}.`} {strings.keepBrowsing}
      </p>
    </section>
  );
}
