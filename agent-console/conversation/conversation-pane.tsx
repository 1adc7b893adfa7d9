import { useEffect, useRef, useState } from 'preact/hooks';
import { CobrowseView } from '../cobrowse/cobrowse-view.js';
import { Details } from '../details/details.js';
import { emptyLog } from '../floor/conversation-log.js';
import type { FloorState } from '../floor/floor-state.js';
import type { AcceptOffer } from '../inbox/use-accept-offer.js';
import { useFloor } from '../shell/floor-context.js';
import { focusSoon, useFocusRescue } from '../shell/focus.js';
import { useEscape } from '../shortcuts/use-shortcut.js';
import { composerId } from './composer-id.js';
import { ConversationFoot } from './conversation-foot.js';
import { ConversationHead, detailsButtonId } from './conversation-head.js';
import { Log } from './log.js';
import { OfferCard } from './offer-card.js';
import { OthersHere } from './others-here.js';
import { SafeguardingBanner } from './safeguarding-banner.js';
import { isNarrow, useWideEnoughForDetails } from './pane-width.js';
import { useSeen } from './use-seen.js';
import './conversation.css';

interface ConversationPaneProps {
  conversationId: string;
  state: FloorState;
  onAccept: AcceptOffer;
}

/** One conversation: what was said, what to do next, and what is known beside it. */
export function ConversationPane({ conversationId, state, onAccept }: ConversationPaneProps) {
  const floor = useFloor();
  const conversation = state.conversations.get(conversationId);
  const log = state.logs.get(conversationId) ?? emptyLog;
  const isMine = conversation?.agentId === state.me.staffId;
  const isOfferedToMe = isMine && conversation?.state === 'offered';
  const isViewed = isMine && conversation?.state === 'active' && conversation.cobrowse?.status === 'granted';
  const [isDetailsOpen, setIsDetailsOpen] = useWideEnoughForDetails(isViewed);
  const [isWrappingUp, setIsWrappingUp] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const isNamed = log.entries.some(
    (entry) => entry.kind === 'note' && entry.mentions?.some(({ staffId }) => staffId === state.me.staffId),
  );
  const hasUnreadMention = state.mentions.has(conversationId) || isNamed;
  useEffect(() => {
    if (hasUnreadMention) floor.readMentions(conversationId);
  }, [hasUnreadMention, log.entries.length]);

  useSeen(conversationId, log);
  useFocusRescue(pane, () => document.getElementById(composerId(conversationId)) ?? heading.current);
  function closeDetails(): void {
    setIsDetailsOpen(false);
    focusSoon(detailsButtonId);
  }
  useEscape(isDetailsOpen && isNarrow(), closeDetails);
  useEffect(() => {
    if (conversation?.state === 'closed') setIsWrappingUp(false);
  }, [conversation?.state]);

  return (
    <>
      <main class="pane" id="main" tabIndex={-1} ref={pane}>
        <ConversationHead
          conversationId={conversationId}
          conversation={conversation}
          me={state.me}
          headingRef={heading}
          isDetailsOpen={isDetailsOpen}
          onDetails={setIsDetailsOpen}
          isWrappingUp={isWrappingUp}
          onWrapUp={() => setIsWrappingUp(true)}
        />
        <OthersHere conversationId={conversationId} state={state} />
        {conversation && <SafeguardingBanner conversation={conversation} />}
        {isOfferedToMe && <OfferCard offer={conversation} onAccept={onAccept} />}
        <div class={isViewed ? 'pane__body pane__body--viewed' : 'pane__body'}>
          {isViewed && conversation.cobrowse && (
            <CobrowseView
              key={conversation.cobrowse.sessionId}
              conversationId={conversationId}
              cobrowse={conversation.cobrowse}
              isConnected={state.connection === 'open'}
            />
          )}
          <div class="pane__talk">
            <Log conversationId={conversationId} log={log} state={state} />
            <ConversationFoot
              conversation={conversation}
              me={state.me}
              isNamed={isNamed}
              isWrappingUp={isWrappingUp}
              onWrapUp={setIsWrappingUp}
            />
          </div>
        </div>
      </main>
      {isDetailsOpen && conversation && (
        <Details conversation={conversation} log={log} state={state} isMine={isMine} onClose={closeDetails} />
      )}
    </>
  );
}
