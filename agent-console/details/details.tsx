import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { CobrowseControl } from '../cobrowse/cobrowse-control.js';
import type { ConversationLog } from '../floor/conversation-log.js';
import { Facts } from './facts.js';
import { Understood } from './understood.js';
import './details.css';

interface DetailsProps {
  conversation: ConversationSummary;
  log: ConversationLog;
  isMine: boolean;
  onClose: () => void;
}

/** What is known beside the words: where the conversation stands, and what the assistant made of it. */
export function Details({ conversation, log, isMine, onClose }: DetailsProps) {
  return (
    <aside class="details" aria-label="Details">
      <button class="button details__close" type="button" onClick={onClose}>
        Close details
      </button>
      <Facts conversation={conversation} log={log} />
      {isMine && conversation.state === 'active' && <CobrowseControl conversation={conversation} log={log} />}
      <Understood log={log} />
    </aside>
  );
}
