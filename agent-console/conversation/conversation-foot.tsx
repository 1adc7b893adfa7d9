import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { WrapUpForm } from '../wrap-up/wrap-up-form.js';
import { focusSoon } from '../shell/focus.js';
import { composerId } from './composer-id.js';
import { Composer } from './composer.js';

interface ConversationFootProps {
  conversation: ConversationSummary | undefined;
  isMine: boolean;
  isWrappingUp: boolean;
  onWrapUp: (isOpen: boolean) => void;
}

/** What the agent can do here now: write, wrap up, or only read. */
export function ConversationFoot({ conversation, isMine, isWrappingUp, onWrapUp }: ConversationFootProps) {
  if (!conversation) return null;
  const { conversationId, state, agentName } = conversation;
  function goOnTalking(): void {
    onWrapUp(false);
    focusSoon(composerId(conversationId));
  }
  if (isMine && state === 'wrap-up') return <WrapUpForm conversationId={conversationId} hasEnded />;
  if (isMine && state === 'active') {
    return isWrappingUp ? (
      <WrapUpForm conversationId={conversationId} hasEnded={false} onCancel={goOnTalking} />
    ) : (
      <Composer conversationId={conversationId} />
    );
  }
  if (isMine && state === 'offered') return null;
  return <p class="pane__read-only">{whyReadOnly(state, agentName)}</p>;
}

function whyReadOnly(state: ConversationSummary['state'], agentName: string | null): string {
  switch (state) {
    case 'queued':
      return 'Waiting in the queue. It is offered to the next available person; until then you can read it.';
    case 'offered':
      return `Offered to ${agentName ?? 'a colleague'}.`;
    case 'active':
    case 'wrap-up':
      return `With ${agentName ?? 'a colleague'}.`;
    case 'closed':
      return 'This conversation is closed.';
    case 'after-hours':
      return 'They left a message out of hours. It joins the queue when the team opens.';
    case 'bot':
      return 'The assistant is answering this resident.';
  }
}
