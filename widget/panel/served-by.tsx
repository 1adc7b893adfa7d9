import type { JSX } from 'preact';
import { hasEnded, isWaiting, type ConversationView } from '../conversation/view.js';
import type { Strings } from '../strings/strings.js';
import { useStrings, useView } from './context.js';

/** Who the resident is talking to, always in sight, and beside it the way to end. */
export function ServedBy({ onEnd }: { onEnd: () => void }): JSX.Element {
  const view = useView();
  const strings = useStrings();
  return (
    <div class="served-by">
      <p>{servedBy(view, strings)}</p>
      {view.conversationId && !hasEnded(view.state) && (
        <button type="button" class="text-button" onClick={onEnd}>
          {strings.endChat}
        </button>
      )}
    </div>
  );
}

function servedBy({ state, agentName }: ConversationView, strings: Strings): string {
  if (hasEnded(state)) return strings.servedByNobody;
  if (isWaiting(state)) return strings.servedByQueue;
  if (state === 'active') return strings.servedByAgent(agentName ?? strings.agentWithoutName);
  return strings.servedByAssistant;
}
