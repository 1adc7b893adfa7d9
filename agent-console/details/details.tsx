import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { CobrowseControl } from '../cobrowse/cobrowse-control.js';
import type { ConversationLog } from '../floor/conversation-log.js';
import type { FloorState } from '../floor/floor-state.js';
import { Facts } from './facts.js';
import { ResidentSection } from './resident-section.js';
import { SuggestedAnswers } from './suggested-answers.js';
import { Tags } from './tags.js';
import { Understood } from './understood.js';
import './details.css';

interface DetailsProps {
  conversation: ConversationSummary;
  log: ConversationLog;
  state: FloorState;
  isMine: boolean;
  onClose: () => void;
}

/** What is known beside the words: answers to send, who the resident is, and what the assistant made of it. */
export function Details({ conversation, log, state, isMine, onClose }: DetailsProps) {
  const { conversationId } = conversation;
  const isServed = isMine && conversation.state === 'active';
  return (
    <aside class="details" aria-label="Details">
      <button class="button details__close" type="button" onClick={onClose}>
        Close details
      </button>
      {isServed && <SuggestedAnswers conversationId={conversationId} log={log} canInsert />}
      <ResidentSection conversationId={conversationId} log={log} />
      {isServed && <CobrowseControl conversation={conversation} log={log} />}
      <Tags conversation={conversation} canChange={isMine || state.me.roles.includes('supervisor')} />
      <Understood log={log} />
      <Facts conversation={conversation} log={log} />
    </aside>
  );
}
