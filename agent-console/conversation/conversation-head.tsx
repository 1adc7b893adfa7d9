import type { RefObject } from 'preact';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { Badges } from '../inbox/badges.js';
import { inboxHash } from '../shell/routes.js';
import { useAltShortcut } from '../shortcuts/use-shortcut.js';
import { pagePath, residentName } from '../words/resident-names.js';
import { stateNames } from '../words/state-words.js';

export const detailsButtonId = 'details-button';

interface ConversationHeadProps {
  conversationId: string;
  conversation: ConversationSummary | undefined;
  isMine: boolean;
  headingRef: RefObject<HTMLHeadingElement | null>;
  isDetailsOpen: boolean;
  onDetails: () => void;
  isWrappingUp: boolean;
  onWrapUp: () => void;
}

export function ConversationHead(props: ConversationHeadProps) {
  const { conversationId, conversation, isMine, headingRef, isWrappingUp, onWrapUp } = props;
  const canEnd = isMine && conversation?.state === 'active' && !isWrappingUp;
  useAltShortcut('KeyW', () => canEnd && onWrapUp());
  return (
    <div class="pane__head">
      <a class="pane__back" href={inboxHash}>
        Back to the list
      </a>
      <div class="pane__who">
        <h2 class="pane__title" ref={headingRef} tabIndex={-1}>
          {residentName(conversationId)}
        </h2>
        {conversation && (
          <p class="pane__where">
            <span>
              {isMine && conversation.state === 'active' ? 'With you' : stateNames[conversation.state]}
            </span>
            {conversation.pageUrl && <span>{pagePath(conversation.pageUrl)}</span>}
            <Badges conversation={conversation} />
          </p>
        )}
      </div>
      <div class="pane__acts">
        {canEnd && (
          <button class="button" type="button" aria-keyshortcuts="Alt+W" onClick={onWrapUp}>
            End and wrap up
          </button>
        )}
        <button
          class="button"
          type="button"
          id={detailsButtonId}
          aria-expanded={props.isDetailsOpen}
          onClick={props.onDetails}
        >
          Details
        </button>
      </div>
    </div>
  );
}
