import { useRef } from 'preact/hooks';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { ConversationLog } from '../floor/conversation-log.js';
import { useFocusRescue } from '../shell/focus.js';
import { clockTime } from '../words/clock-times.js';
import { AskForm } from './ask-form.js';
import { StopButton } from './stop-button.js';
import './cobrowse.css';

interface CobrowseControlProps {
  conversation: ConversationSummary;
  log: ConversationLog;
}

/** Asking to see the resident's page, and where that stands. */
export function CobrowseControl({ conversation, log }: CobrowseControlProps) {
  const { conversationId, cobrowse } = conversation;
  const section = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useFocusRescue(section, () => title.current);
  return (
    <section class="details__section" ref={section}>
      <h2 class="details__title" ref={title} tabIndex={-1}>
        Their page
      </h2>
      <div role="status">
        {cobrowse?.status === 'asked' && (
          <p>
            <strong>Waiting for the resident.</strong> They see your name and: “{cobrowse.purpose}”
          </p>
        )}
        {cobrowse?.status === 'granted' && <p>The resident is showing you their page.</p>}
        {!cobrowse && <LastRefusal log={log} />}
      </div>
      {cobrowse ? (
        <StopButton conversationId={conversationId}>
          {cobrowse.status === 'asked' ? 'Stop asking' : 'Stop viewing'}
        </StopButton>
      ) : (
        <AskForm conversationId={conversationId} />
      )}
    </section>
  );
}

function LastRefusal({ log }: { log: ConversationLog }) {
  const last = log.entries.findLast((entry) => entry.kind === 'cobrowse');
  if (last?.kind !== 'cobrowse' || last.act !== 'refused') return null;
  return (
    <p>
      <strong>They said no</strong> at {clockTime(last.at)}. Go on helping in words; you can ask again later
      if it would help.
    </p>
  );
}
