import type { FloorState } from '../floor/floor-state.js';
import type { InboxViews } from '../floor/inbox-views.js';
import { unreadCount } from '../floor/unread.js';
import { useFloor } from '../shell/floor-context.js';
import { ClosedItem, MyItem, OfferItem, QueueItem } from './inbox-items.js';
import { InboxSection } from './inbox-section.js';
import './inbox.css';

interface InboxProps {
  state: FloorState;
  views: InboxViews;
  selectedId: string | null;
}

/** Every conversation that this agent has to do with, and the queue. */
export function Inbox({ state, views, selectedId }: InboxProps) {
  const floor = useFloor();
  const isAway = state.status === 'away';
  const { isInboxKnown } = state;
  const current = (conversationId: string) => conversationId === selectedId;
  return (
    <nav class="inbox" aria-label="Conversations">
      {views.offers.length > 0 && (
        <InboxSection title="Offers" count={views.offers.length} isStrong>
          {views.offers.map((offer) => (
            <OfferItem
              key={offer.conversationId}
              conversation={offer}
              isCurrent={current(offer.conversationId)}
            />
          ))}
        </InboxSection>
      )}
      <InboxSection
        title="My conversations"
        count={views.mine.length}
        empty={
          !isInboxKnown
            ? 'Loading…'
            : isAway
              ? 'None. Set yourself available to be offered conversations.'
              : 'None yet. The next resident who waits is offered to you.'
        }
      >
        {views.mine.map((conversation) => (
          <MyItem
            key={conversation.conversationId}
            conversation={conversation}
            unread={unreadCount(state, conversation.conversationId)}
            hasDraft={floor.drafts.read(conversation.conversationId, 'reply') !== ''}
            isCurrent={current(conversation.conversationId)}
          />
        ))}
      </InboxSection>
      <InboxSection
        title="Queue"
        count={views.queue.length}
        empty={isInboxKnown ? 'Nobody is waiting.' : 'Loading…'}
      >
        {views.queue.map((conversation, index) => (
          <QueueItem
            key={conversation.conversationId}
            conversation={conversation}
            position={index + 1}
            isCurrent={current(conversation.conversationId)}
          />
        ))}
      </InboxSection>
      <InboxSection
        title="Closed by me"
        count={views.closed.length}
        empty={isInboxKnown ? 'What you wrap up is listed here.' : 'Loading…'}
      >
        {views.closed.map((conversation) => (
          <ClosedItem
            key={conversation.conversationId}
            conversation={conversation}
            isCurrent={current(conversation.conversationId)}
          />
        ))}
      </InboxSection>
    </nav>
  );
}
