import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { StaffMember } from '../../server/protocol/http.js';
import { focusSoon } from '../shell/focus.js';
import { WrapUpForm } from '../wrap-up/wrap-up-form.js';
import { composerId } from './composer-id.js';
import type { WritingKind } from './composer-tabs.js';
import { Composer } from './composer.js';

interface ConversationFootProps {
  conversation: ConversationSummary | undefined;
  me: StaffMember;
  /** A note names this agent here. */
  isNamed: boolean;
  isWrappingUp: boolean;
  onWrapUp: (isOpen: boolean) => void;
}

/** What the agent can do here now: write, wrap up, or only read. */
export function ConversationFoot({
  conversation,
  me,
  isNamed,
  isWrappingUp,
  onWrapUp,
}: ConversationFootProps) {
  if (!conversation) return null;
  const { conversationId, state, agentName } = conversation;
  const isMine = conversation.agentId === me.staffId;
  function goOnTalking(): void {
    onWrapUp(false);
    focusSoon(composerId(conversationId));
  }
  if (isMine && state === 'wrap-up') return <WrapUpForm conversationId={conversationId} hasEnded />;
  if (isMine && state === 'active' && isWrappingUp) {
    return <WrapUpForm conversationId={conversationId} hasEnded={false} onCancel={goOnTalking} />;
  }
  if (isMine && state === 'offered') return null;
  const kinds = writable(conversation, me, isNamed);
  return (
    <>
      {!isMine && <p class="pane__read-only">{whyReadOnly(state, agentName)}</p>}
      {kinds.length > 0 && <Composer conversation={conversation} kinds={kinds} />}
    </>
  );
}

/** What this member of staff can write in a conversation. */
function writable(
  { state, agentId, consulted, guests }: ConversationSummary,
  { staffId, roles }: StaffMember,
  isNamed: boolean,
): WritingKind[] {
  const isMine = agentId === staffId;
  const isIn = (people: { staffId: string }[]): boolean => people.some((one) => one.staffId === staffId);
  if (state !== 'active') return isNamed && state !== 'closed' ? ['note'] : [];
  // A supervisor may whisper at any time, so the holder can always answer aside.
  if (isMine) return ['reply', 'note', 'aside'];
  const isSupervisor = roles.includes('supervisor');
  const kinds: WritingKind[] = [];
  if (isSupervisor && isIn(guests)) kinds.push('reply');
  if (isSupervisor || isIn(consulted)) kinds.push('aside');
  if (isSupervisor || isNamed) kinds.push('note');
  return kinds;
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
    case 'bot':
      return 'The assistant is answering this resident.';
    case 'after-hours':
      return 'The resident left a message out of hours. The assistant goes on answering.';
  }
}
