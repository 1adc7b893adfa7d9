import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { countUnread } from '../conversation/items.js';
import { useFace, useStrings, useView } from './context.js';
import { useProblemText } from './problem.js';

/**
 * What a screen reader is told besides the log: a message that was not sent, a question to answer, that an
 * agent began to write (once for each of their turns), and while minimised that something has come.
 */
export function Announcer(): JSX.Element {
  return (
    <p class="quiet" role="status">
      {useAnnouncement()}
    </p>
  );
}

function useAnnouncement(): string {
  const view = useView();
  const face = useFace();
  const strings = useStrings();
  const unsent = view.outbox.find((message) => message.state === 'not-sent');
  const problem = useProblemText(unsent?.problem);
  const typing = useTypingOncePerTurn();
  const unread = face.isOpen ? 0 : countUnread(view.log, face.seenSeq);
  if (view.cobrowse?.status === 'asked') return strings.cobrowseQuestion(view.cobrowse.agentName);
  if (unsent) return `${strings.notSent}. ${problem}`;
  if (unread > 0) return strings.newMessages(unread);
  return typing;
}

/** Stays as it is while an agent starts and stops typing, so that it is said once, until they have sent. */
function useTypingOncePerTurn(): string {
  const { typing, agentName, log } = useView();
  const strings = useStrings();
  const turn = useRef(-1);
  if (typing === 'agent') turn.current = log.entries.length;
  return turn.current === log.entries.length
    ? strings.agentTyping(agentName ?? strings.agentWithoutName)
    : '';
}
