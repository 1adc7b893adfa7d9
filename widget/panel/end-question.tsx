import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useParts, useStrings, useView } from './context.js';
import { useFocusOnAppearing } from './focus.js';
import { ProblemNote } from './problem.js';

/** Asked once more, since a slip of the thumb would cost the resident their place. */
export function EndQuestion({ onKeep }: { onKeep: () => void }): JSX.Element {
  const { conversation } = useParts();
  const strings = useStrings();
  const { problems } = useView();
  const box = useRef<HTMLElement>(null);
  useFocusOnAppearing(box);
  return (
    <section class="notice card" tabIndex={-1} ref={box} aria-labelledby="end-question">
      <h3 id="end-question">{strings.endChatQuestion}</h3>
      <ProblemNote problem={problems.end} />
      <p class="buttons">
        <button type="button" class="button" onClick={() => void conversation.end()}>
          {strings.endChatYes}
        </button>
        <button type="button" class="button secondary" onClick={onKeep}>
          {strings.keepChatting}
        </button>
      </p>
    </section>
  );
}
