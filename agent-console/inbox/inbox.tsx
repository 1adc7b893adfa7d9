import { useState } from 'preact/hooks';
import type { FloorState } from '../floor/floor-state.js';
import type { InboxViews } from '../floor/inbox-views.js';
import { DeskLists } from './desk-lists.js';
import { ListedView, type PagedView } from './listed-view.js';
import './inbox.css';

export type ShownList = 'desk' | PagedView;

const tabs: { list: ShownList; label: string }[] = [
  { list: 'desk', label: 'Mine' },
  { list: 'team', label: 'Team' },
  { list: 'all', label: 'All' },
  { list: 'mentions', label: 'Mentions' },
  { list: 'closed', label: 'Closed' },
];

export const searchFieldId = 'search-conversations';

interface InboxProps {
  state: FloorState;
  views: InboxViews;
  selectedId: string | null;
  shown: ShownList;
  onShow: (list: ShownList) => void;
}

/** The lists of conversations: what this agent has to do with and the queue, and all others by choice. */
export function Inbox({ state, views, selectedId, shown, onShow }: InboxProps) {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  const unreadMentions = Math.max(state.mentions.size, state.desk?.unreadMentions ?? 0);

  function search(event: SubmitEvent): void {
    event.preventDefault();
    setQuery(typed.trim());
    onShow('search');
  }

  return (
    <nav class="inbox" aria-label="Conversations">
      <div class="inbox__top">
        <form class="inbox__search" role="search" aria-label="Conversations" onSubmit={search}>
          <label class="visually-hidden" for={searchFieldId}>
            Search conversations
          </label>
          <input
            class="input"
            id={searchFieldId}
            type="search"
            value={typed}
            placeholder="Search"
            aria-keyshortcuts="Alt+S"
            autocomplete="off"
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              if (event.currentTarget.value === '' && shown === 'search') onShow('desk');
            }}
          />
          <button class="button" type="submit">
            Search
          </button>
        </form>
        <div class="inbox__tabs" role="group" aria-label="Which conversations">
          {tabs.map(({ list, label }) => (
            <button
              class="inbox__tab"
              type="button"
              key={list}
              aria-pressed={shown === list}
              onClick={() => onShow(list)}
            >
              {label}
              {list === 'mentions' && unreadMentions > 0 && (
                <span class="badge badge--count">
                  {unreadMentions}
                  <span class="visually-hidden"> unread</span>
                </span>
              )}
            </button>
          ))}
        </div>
      </div>
      <div class="inbox__body">
        {shown === 'desk' ? (
          <DeskLists state={state} views={views} selectedId={selectedId} />
        ) : (
          <ListedView key={shown} state={state} view={shown} query={query} selectedId={selectedId} />
        )}
      </div>
    </nav>
  );
}
