import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useFace, useParts, useStrings, useView } from './context.js';
import { wasAtRisk } from '../conversation/at-risk.js';
import { Feedback } from './feedback.js';
import { ProblemNote } from './problem.js';
import { useFocusOnAppearing } from './focus.js';

/** After the end: how it went, and a way to begin anew. */
export function Ended(): JSX.Element {
  const { conversation, draft, requestFocus } = useParts();
  const { focusRequests } = useFace();
  const strings = useStrings();
  const { log, problems } = useView();
  const box = useRef<HTMLElement>(null);
  useFocusOnAppearing(box);
  useEffect(() => {
    if (focusRequests > 0) box.current?.focus();
  }, [focusRequests]);

  function startAgain(): void {
    const unsent = conversation.startAgain();
    draft.write([draft.read(), unsent].filter(Boolean).join('\n\n'));
    requestFocus();
  }

  return (
    <section class="notice ended" tabIndex={-1} ref={box} aria-labelledby="ended">
      <h3 id="ended">{strings.endedHeading}</h3>
      {/* Nobody is asked to rate the moment in which they said that they are in danger. */}
      {!wasAtRisk(log) && <Feedback />}
      <ProblemNote problem={problems.message} />
      <p class="buttons">
        <button type="button" class="button secondary" onClick={startAgain}>
          {strings.startAgain}
        </button>
      </p>
    </section>
  );
}
