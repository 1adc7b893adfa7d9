import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { ListView } from '../../server/protocol/workspace.js';
import type { FloorState } from '../floor/floor-state.js';
import { useFloor } from '../shell/floor-context.js';

export interface Listed {
  conversations: readonly ConversationSummary[];
  isLoading: boolean;
  fault: string | null;
  /** Whether there is more to fetch. */
  hasMore: boolean;
  more: () => void;
}

interface Pages {
  conversations: ConversationSummary[];
  next: string | null;
}

/** A list that comes a page at a time, kept up to date by what the floor hears. */
export function useListed(state: FloorState, view: ListView, query: string): Listed {
  const floor = useFloor();
  const [pages, setPages] = useState<Pages | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const isBusy = useRef(false);
  const asked = useRef('');
  const isOpen = state.connection === 'open';
  const key = `${view} ${query}`;

  async function fetchPage(after: string | null): Promise<void> {
    if (isBusy.current && after !== null) return;
    isBusy.current = true;
    asked.current = key;
    const page = await floor.ask('conversations:list', {
      view,
      ...(query !== '' && { query }),
      ...(after !== null && { after }),
    });
    isBusy.current = false;
    // The agent has turned to another list meanwhile.
    if (asked.current !== key) return;
    if (!page.ok) {
      setFault(page.error.message);
      return;
    }
    setFault(null);
    setPages((before) => ({
      conversations: joined(after === null ? [] : (before?.conversations ?? []), page.conversations),
      next: page.next,
    }));
  }

  useEffect(() => {
    setPages(null);
    if (isOpen && !(view === 'search' && query === '')) void fetchPage(null);
  }, [key, isOpen]);

  return {
    conversations: (pages?.conversations ?? []).map(
      (one) => state.conversations.get(one.conversationId) ?? one,
    ),
    isLoading: pages === null && fault === null && !(view === 'search' && query === ''),
    fault,
    hasMore: (pages?.next ?? null) !== null,
    more: () => {
      if (pages && pages.next !== null) void fetchPage(pages.next);
    },
  };
}

function joined(before: ConversationSummary[], more: ConversationSummary[]): ConversationSummary[] {
  const held = new Set(before.map(({ conversationId }) => conversationId));
  return [...before, ...more.filter(({ conversationId }) => !held.has(conversationId))];
}
