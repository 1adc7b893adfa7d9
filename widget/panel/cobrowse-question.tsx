import type { JSX } from 'preact';
import type { CobrowseSession } from '../../server/protocol/conversation.js';
import { questionsOnPage } from '../cobrowse/questions.js';
import { useParts, useStrings, useView } from './context.js';
import { EyeIcon } from './icons.js';
import { ProblemNote } from './problem.js';
import { fillsScreen } from './screen.js';

/** Who asks to see the page, what for, and what that means. Nothing is shared before the resident agrees. */
export function CobrowseQuestion({ session }: { session: CobrowseSession }): JSX.Element {
  const { conversation, requestFocus, minimise } = useParts();
  const strings = useStrings();
  const { problems } = useView();
  const { agentName, purpose, shownFields, sessionId } = session;
  const showsAnswers = shownFields.length > 0;

  async function answer(granted: boolean): Promise<void> {
    if (!(await conversation.answerCobrowse(sessionId, granted))) return;
    // On a phone the panel would cover the very page that is shared.
    if (granted && fillsScreen()) minimise();
    else requestFocus();
  }

  return (
    <section
      class="notice card cobrowse"
      role="dialog"
      aria-labelledby="cobrowse-question"
      aria-describedby="cobrowse-terms"
    >
      <h3 id="cobrowse-question">
        <EyeIcon />
        {strings.cobrowseQuestion(agentName)}
      </h3>
      <div id="cobrowse-terms">
        <p>
          {strings.cobrowsePurpose} <strong dir="auto">{purpose}</strong>
        </p>
        <p class="terms-heading">{strings.cobrowseWillSee(agentName)}</p>
        <ul>
          <li>{showsAnswers ? strings.cobrowseSeesPageWithSomeAnswers : strings.cobrowseSeesPage}</li>
          {showsAnswers && <li>{strings.cobrowseSeesAnswers(questionsOnPage(shownFields))}</li>}
        </ul>
        <p class="terms-heading">{strings.cobrowseWillNotSee(agentName)}</p>
        <ul>
          <li>{showsAnswers ? strings.cobrowseHidesOtherTyping : strings.cobrowseHidesTyping}</li>
          <li>{strings.cobrowseHidesPayment}</li>
          <li>{strings.cobrowseHidesOtherSites}</li>
        </ul>
        <p>
          {strings.cobrowseCannotAct(agentName)} {strings.cobrowseStopAnyTime}
        </p>
      </div>
      <ProblemNote problem={problems.cobrowse} />
      <p class="buttons">
        <button type="button" class="button" onClick={() => void answer(true)}>
          {strings.cobrowseShare}
        </button>
        <button type="button" class="button secondary" onClick={() => void answer(false)}>
          {strings.cobrowseRefuse}
        </button>
      </p>
    </section>
  );
}
