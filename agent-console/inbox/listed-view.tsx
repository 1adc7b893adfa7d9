import type { ListView } from '../../server/protocol/workspace.js';
import type { FloorState } from '../floor/floor-state.js';
import { useFloor } from '../shell/floor-context.js';
import { ListedItem } from './inbox-items.js';
import { useListed } from './use-listed.js';
import { VirtualList } from './virtual-list.js';

export type PagedView = Exclude<ListView, 'queue'>;

const empty: Record<PagedView, string> = {
  team: 'Nobody waits for your teams, and none of their conversations is open.',
  all: 'No conversation is open.',
  mentions: 'Notes that name you are listed here.',
  closed: 'Conversations that ended are listed here.',
  search: 'Nothing was found. Try fewer words, a reference or a postcode.',
};

interface ListedViewProps {
  state: FloorState;
  view: PagedView;
  query: string;
  selectedId: string | null;
}

/** One of the lists that come a page at a time. */
export function ListedView({ state, view, query, selectedId }: ListedViewProps) {
  const floor = useFloor();
  const listed = useListed(state, view, query);
  const { conversations, isLoading, fault } = listed;
  if (view === 'search' && query === '') {
    return <p class="inbox__empty">Write what was said, a name, a reference or a postcode.</p>;
  }
  return (
    <>
      <p class="inbox__said" role="status">
        {isLoading ? 'Loading…' : fault === null && countWords(conversations.length, listed.hasMore)}
      </p>
      {fault !== null && (
        <p class="inbox__empty" role="alert">
          {fault}
        </p>
      )}
      {!isLoading && fault === null && conversations.length === 0 && (
        <p class="inbox__empty">{empty[view]}</p>
      )}
      <VirtualList
        items={conversations}
        keyOf={({ conversationId }) => conversationId}
        onNearEnd={listed.more}
        draw={(conversation) => (
          <ListedItem
            conversation={conversation}
            isCurrent={conversation.conversationId === selectedId}
            hasMention={state.mentions.has(conversation.conversationId)}
            onOpen={() => floor.keep([conversation])}
          />
        )}
      />
    </>
  );
}

function countWords(count: number, hasMore: boolean): string {
  if (count === 0) return '';
  return `${count === 1 ? '1 conversation' : `${count} conversations`}${hasMore ? ', more as you scroll' : ''}`;
}
