import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { FloorState } from '../floor/floor-state.js';
import type { InboxViews } from '../floor/inbox-views.js';
import { unreadCount } from '../floor/unread.js';
import { useFloor } from '../shell/floor-context.js';
import { ListedItem, MyItem, OfferItem, QueueItem, SnoozedItem } from './inbox-items.js';
import { InboxSection } from './inbox-section.js';
import { VirtualList } from './virtual-list.js';

interface DeskListsProps {
  state: FloorState;
  views: InboxViews;
  selectedId: string | null;
}

const idOf = ({ conversationId }: ConversationSummary): string => conversationId;

/** What this agent has to do with, and the queue. */
export function DeskLists({ state, views, selectedId }: DeskListsProps) {
  const floor = useFloor();
  const isAway = state.status === 'away';
  const { isInboxKnown } = state;
  const current = (conversation: ConversationSummary) => conversation.conversationId === selectedId;
  const queueCount = Math.max(views.queue.length, state.queueTotal - views.offers.length);
  return (
    <>
      {views.offers.length > 0 && (
        <InboxSection title="Offers" count={views.offers.length} isStrong>
          {views.offers.map((offer) => (
            <OfferItem key={idOf(offer)} conversation={offer} isCurrent={current(offer)} />
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
            key={idOf(conversation)}
            conversation={conversation}
            unread={unreadCount(state, idOf(conversation))}
            hasDraft={floor.drafts.read(idOf(conversation), 'reply') !== ''}
            isCurrent={current(conversation)}
          />
        ))}
      </InboxSection>
      {views.consults.length > 0 && (
        <InboxSection title="They ask your advice" count={views.consults.length}>
          {views.consults.map((conversation) => (
            <li key={idOf(conversation)}>
              <ListedItem conversation={conversation} isCurrent={current(conversation)} />
            </li>
          ))}
        </InboxSection>
      )}
      {views.snoozed.length > 0 && (
        <InboxSection title="Snoozed" count={views.snoozed.length}>
          {views.snoozed.map((conversation) => (
            <SnoozedItem
              key={idOf(conversation)}
              conversation={conversation}
              isCurrent={current(conversation)}
            />
          ))}
        </InboxSection>
      )}
      <InboxSection
        title="Queue"
        count={queueCount}
        isWhole
        empty={isInboxKnown ? 'Nobody is waiting.' : 'Loading…'}
      >
        {views.queue.length > 0 && (
          <VirtualList
            items={views.queue}
            keyOf={idOf}
            total={queueCount}
            onNearEnd={() => {
              if (views.queue.length < queueCount) void floor.readOnInQueue();
            }}
            draw={(conversation, place) => (
              <QueueItem
                conversation={conversation}
                position={place + 1}
                isCurrent={current(conversation)}
                teamName={state.desk?.teams.find(({ teamId }) => teamId === conversation.teamId)?.name}
              />
            )}
          />
        )}
      </InboxSection>
    </>
  );
}
