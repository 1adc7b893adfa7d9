import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { ConversationLog } from '../floor/conversation-log.js';
import { Elapsed } from '../shell/elapsed.js';
import { clockTime, dayOf } from '../words/clock-times.js';
import { durationWords } from '../words/durations.js';
import { pagePath, safeLink } from '../words/resident-names.js';
import { stateNames } from '../words/state-words.js';

const languageNames: Record<ConversationSummary['language'], string> = {
  en: 'English',
  cy: 'Welsh (Cymraeg)',
};

export function Facts({ conversation, log }: { conversation: ConversationSummary; log: ConversationLog }) {
  const { state, agentName, pageUrl, language, openedAt } = conversation;
  return (
    <section class="details__section">
      <h2 class="details__title">Conversation</h2>
      <dl class="facts">
        <dt>State</dt>
        <dd>{stateNames[state]}</dd>
        {agentName && (
          <>
            <dt>Agent</dt>
            <dd>{agentName}</dd>
          </>
        )}
        <dt>Page</dt>
        <dd>{pageUrl ? <PageLink pageUrl={pageUrl} /> : 'Not known'}</dd>
        <dt>Language</dt>
        <dd>{languageNames[language]}</dd>
        <dt>Waiting</dt>
        <dd>
          <Waiting conversation={conversation} log={log} />
        </dd>
        <dt>Began</dt>
        <dd>
          {dayOf(openedAt)}, {clockTime(openedAt)}
        </dd>
      </dl>
    </section>
  );
}

function PageLink({ pageUrl }: { pageUrl: string }) {
  const href = safeLink(pageUrl);
  if (href === null) return <>{pageUrl}</>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {pagePath(href)}
    </a>
  );
}

function Waiting({ conversation, log }: { conversation: ConversationSummary; log: ConversationLog }) {
  const { waitingSince, state } = conversation;
  if (!waitingSince) return <>Did not wait</>;
  if (state === 'queued' || state === 'offered') return <Elapsed since={waitingSince} />;
  const accepted = log.entries.findLast((entry) => entry.kind === 'state' && entry.after === 'active');
  if (!accepted) return <>Since {clockTime(waitingSince)}</>;
  return <>Waited {durationWords(Date.parse(accepted.at) - Date.parse(waitingSince))}</>;
}
