import type { ComponentChildren } from 'preact';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { Elapsed } from '../shell/elapsed.js';
import { useFloor } from '../shell/floor-context.js';
import { hashOf } from '../shell/routes.js';
import { useNow } from '../shell/use-now.js';
import { clockTime, shortTime } from '../words/clock-times.js';
import { residentName } from '../words/resident-names.js';
import { stateNames } from '../words/state-words.js';
import { targetWords } from '../words/target-words.js';
import { Badges } from './badges.js';
import { firstWords, lastWords } from './excerpt.js';
import { LapseCountdown } from './lapse-countdown.js';

interface ItemProps {
  conversation: ConversationSummary;
  isCurrent: boolean;
}

interface ItemLinkProps extends ItemProps {
  lead?: ComponentChildren;
  time: ComponentChildren;
  excerpt: string;
  badges?: ComponentChildren;
  isUnread?: boolean;
  onOpen?: (() => void) | undefined;
}

function ItemLink({
  conversation,
  isCurrent,
  lead,
  time,
  excerpt,
  badges,
  isUnread = false,
  onOpen,
}: ItemLinkProps) {
  const { conversationId } = conversation;
  return (
    <a
      class={isUnread ? 'inbox-item inbox-item--unread' : 'inbox-item'}
      href={hashOf(conversationId)}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onOpen}
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
  );
}

const Item = (props: ItemLinkProps) => (
  <li>
    <ItemLink {...props} />
  </li>
);

const useMyId = (): string => useFloor().read().me.staffId;
const waited = ({ waitingSince }: ConversationSummary) => waitingSince && <Elapsed since={waitingSince} />;

export function OfferItem({ conversation, isCurrent }: ItemProps) {
  const { offerLapsesAt } = conversation;
  return (
    <Item
      conversation={conversation}
      isCurrent={isCurrent}
      time={waited(conversation)}
      excerpt={firstWords(conversation, useMyId())}
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
      excerpt={lastWords(conversation, useMyId())}
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

export function SnoozedItem({ conversation, isCurrent }: ItemProps) {
  const floor = useFloor();
  const { snoozedUntil } = conversation;
  return (
    <Item
      conversation={conversation}
      isCurrent={isCurrent}
      time={snoozedUntil && `until ${shortTime(snoozedUntil, floor.now())}`}
      excerpt={lastWords(conversation, useMyId())}
    />
  );
}

/** Stands in a row of a virtual list. */
export function QueueItem(props: ItemProps & { position: number; teamName: string | undefined }) {
  const { conversation, isCurrent, position, teamName } = props;
  const { state, agentName, waitDueAt } = conversation;
  const target = targetWords(waitDueAt, useNow());
  return (
    <ItemLink
      conversation={conversation}
      isCurrent={isCurrent}
      lead={
        <span class="inbox-item__position">
          <span class="visually-hidden">Position </span>
          {position}
        </span>
      }
      time={waited(conversation)}
      excerpt={firstWords(conversation, useMyId())}
      badges={
        <>
          {target && (
            <span class={target.isOver ? 'badge badge--danger' : 'badge badge--warning'}>{target.words}</span>
          )}
          {state === 'offered' && <span class="badge">Offered to {agentName ?? 'a colleague'}</span>}
          {teamName && <span class="badge">{teamName}</span>}
        </>
      }
    />
  );
}

interface ListedItemProps extends ItemProps {
  hasMention?: boolean;
  onOpen?: () => void;
}

/** A conversation in a list of all sorts: it says where it stands and with whom. */
export function ListedItem({ conversation, isCurrent, hasMention = false, onOpen }: ListedItemProps) {
  const floor = useFloor();
  const { state, agentName, closedAt, openedAt, lastMessage } = conversation;
  const isHeld = agentName !== null && state !== 'queued';
  return (
    <ItemLink
      conversation={conversation}
      isCurrent={isCurrent}
      onOpen={onOpen}
      isUnread={hasMention}
      time={shortTime(closedAt ?? lastMessage?.at ?? openedAt, floor.now())}
      excerpt={lastMessage ? firstWords(conversation, useMyId()) : `Since ${clockTime(openedAt)}`}
      badges={
        <>
          {hasMention && <span class="badge badge--count">Names you</span>}
          <span class="badge">
            {isHeld ? `${shortStates[state] ?? stateNames[state]} ${agentName}` : stateNames[state]}
          </span>
        </>
      }
    />
  );
}

const shortStates: Partial<Record<ConversationSummary['state'], string>> = {
  active: 'With',
  'wrap-up': 'Wrap-up:',
  offered: 'Offered to',
  closed: 'Closed by',
};
