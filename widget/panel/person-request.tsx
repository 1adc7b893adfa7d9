import type { JSX } from 'preact';
import { useParts, useStrings, useView } from './context.js';
import { PersonIcon } from './icons.js';
import { ProblemNote } from './problem.js';

/** Always in reach while the bot serves. */
export function PersonRequest(): JSX.Element | null {
  const { conversation } = useParts();
  const strings = useStrings();
  const { state, isAskingForPerson, problems } = useView();
  if (state !== 'bot' && state !== 'after-hours') return null;
  return (
    <div class="person-request">
      <ProblemNote problem={problems.person} />
      <button
        type="button"
        class="person"
        aria-disabled={isAskingForPerson}
        onClick={() => void conversation.askForPerson()}
      >
        <PersonIcon />
        {isAskingForPerson ? strings.askingForPerson : strings.talkToPerson}
      </button>
    </div>
  );
}
