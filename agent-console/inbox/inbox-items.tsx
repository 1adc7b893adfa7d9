import type { ComponentChildren } from 'preact';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { Elapsed } from '../shell/elapsed.js';
import { useFloor } from '../shell/floor-context.js';
import { hashOf } from '../shell/routes.js';
import { shortTime } from '../words/clock-times.js';
import { residentName } from '../words/resident-names.js';
import { Badges } from './badges.js';
import { firstWords, lastWords } from './excerpt.js';
import { LapseCountdown } from './lapse-countdown.js';

interface ItemProps {
  conversation: ConversationSummary;
  isCurrent: boolean;
}

interface ItemFrameProps extends ItemProps {
  lead?: ComponentChildren;
  time: ComponentChildren;
  excerpt: string;
  badges?: ComponentChildren;
  isUnread?: boolean;
}

function Item({ conversation, isCurrent, lead, time, excerpt, badges, isUnread = false }: ItemFrameProps) {
  const { conversationId } = conversation;
  return (
    <li>
      <a
        class={isUnread ? 'inbox-item inbox-item--unread' : 'inbox-item'}
        href={hashOf(conversationId)}
        aria-current={isCurrent ? 'true' : undefined}
      >
        <span class="inbox-item__head">
          {lead}
          <span class="inbox-item__name">{residentName(conversationId)}</span>
          <span class="inbox-item__time">{time}</span>
        </span>
        <span class="inbox-item__excerpt">{excerpt}</span>
        <span class="inbox-item__badges">
          <Badges conversation={conversation} />
          {badges}
        </span>
      </a>
    </li>
  );
}

const waited = ({ waitingSince }: ConversationSummary) => waitingSince && <Elapsed since={waitingSince} />;

export function OfferItem({ conversation, isCurrent }: ItemProps) {
  const { offerLapsesAt } = conversation;
  return (
    <Item
      conversation={conversation}
      isCurrent={isCurrent}
      time={waited(conversation)}
      excerpt={firstWords(conversation)}
      badges={offerLapsesAt && <LapseCountdown lapsesAt={offerLapsesAt} />}
    />
  );
}

export function MyItem(props: ItemProps & { unread: number; hasDraft: boolean }) {
  const { conversation, isCurrent, unread, hasDraft } = props;
  const floor = useFloor();
  const at = conversation.lastMessage?.at;
  return (
    <Item
      conversation={conversation}
      isCurrent={isCurrent}
      isUnread={unread > 0}
      time={at && shortTime(at, floor.now())}
      excerpt={lastWords(conversation)}
      badges={
        <>
          {conversation.state === 'wrap-up' && <span class="badge badge--warning">Needs wrap-up</span>}
          {hasDraft && <span class="badge">Draft</span>}
          {unread > 0 && <span class="badge badge--count">{unread} new</span>}
        </>
      }
    />
  );
}

export function QueueItem({ conversation, isCurrent, position }: ItemProps & { position: number }) {
  const { state, agentName } = conversation;
  return (
    <Item
      conversation={conversation}
      isCurrent={isCurrent}
      lead={
        <span class="inbox-item__position">
          <span class="visually-hidden">Position </span>
          {position}
        </span>
      }
      time={waited(conversation)}
      excerpt={firstWords(conversation)}
      badges={state === 'offered' && <span class="badge">Offered to {agentName ?? 'a colleague'}</span>}
    />
  );
}

export function ClosedItem({ conversation, isCurrent }: ItemProps) {
  const floor = useFloor();
  const { closedAt } = conversation;
  return (
    <Item
      conversation={conversation}
      isCurrent={isCurrent}
      time={closedAt && shortTime(closedAt, floor.now())}
      excerpt={firstWords(conversation)}
    />
  );
}
