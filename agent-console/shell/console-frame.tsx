import { useEffect, useState } from 'preact/hooks';
import { ConversationPane } from '../conversation/conversation-pane.js';
import type { FloorState } from '../floor/floor-state.js';
import { inboxViews } from '../floor/inbox-views.js';
import { unreadCount } from '../floor/unread.js';
import { Inbox } from '../inbox/inbox.js';
import { OfferStrip } from '../inbox/offer-strip.js';
import { useAcceptOffer } from '../inbox/use-accept-offer.js';
import { ShortcutsSheet } from '../shortcuts/shortcuts-sheet.js';
import { useAltShortcut, useCharacterShortcut } from '../shortcuts/use-shortcut.js';
import { SettingsPage } from '../settings/settings-page.js';
import { tabTitle } from '../words/tab-title.js';
import { ConnectionBanner } from './connection-banner.js';
import { useFloor } from './floor-context.js';
import { NoticeBar } from './notice-bar.js';
import { hashOf } from './routes.js';
import { useMedia } from './use-media.js';
import { TopBar } from './top-bar.js';
import { useQuestionMarkSetting } from './use-question-mark-setting.js';
import { useRoute } from './use-route.js';
import { EmptyPane } from './empty-pane.js';
import './console.css';

interface ConsoleFrameProps {
  state: FloorState;
  onSignedOut: () => void;
}

/** The console's regions, and what works from anywhere in it. */
export function ConsoleFrame({ state, onSignedOut }: ConsoleFrameProps) {
  const floor = useFloor();
  const route = useRoute();
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const [isQuestionMarkOn, setIsQuestionMarkOn] = useQuestionMarkSetting();
  const accept = useAcceptOffer();

  const views = inboxViews(state);
  const chosenId = route.page === 'conversation' ? route.conversationId : null;
  const isOneColumn = useMedia('(max-width: 47.99rem)');
  // With nothing open, the first offer is there to read at once.
  const firstOfferId =
    isOneColumn || route.page === 'staff' || route.page === 'settings'
      ? null
      : (views.offers[0]?.conversationId ?? null);
  const selectedId = chosenId ?? firstOfferId;
  const queued = views.queue.length;
  // Whoever is offered to somebody waits still.
  const waiting = state.waiting ?? queued + views.offers.length;
  const unread = views.mine.reduce((sum, { conversationId }) => sum + unreadCount(state, conversationId), 0);
  const otherOffers = views.offers.filter((offer) => offer.conversationId !== selectedId);

  useEffect(() => floor.select(selectedId), [selectedId]);
  useEffect(() => {
    document.title = tabTitle({ offers: views.offers.length, queued, unread });
  }, [views.offers.length, queued, unread]);

  function step(by: 1 | -1): void {
    const ids = [...views.offers, ...views.mine, ...views.queue].map(({ conversationId }) => conversationId);
    const at = selectedId === null ? -1 : ids.indexOf(selectedId);
    const next = at === -1 ? ids.at(by === 1 ? 0 : -1) : ids[(at + by + ids.length) % ids.length];
    if (next !== undefined) window.location.hash = hashOf(next);
  }
  useAltShortcut('ArrowDown', () => step(1));
  useAltShortcut('ArrowUp', () => step(-1));
  useAltShortcut('KeyA', () => {
    const offer = views.offers.find(({ conversationId }) => conversationId === selectedId) ?? views.offers[0];
    if (offer) void accept(offer.conversationId);
  });
  useCharacterShortcut('?', isQuestionMarkOn, () => setIsSheetOpen(true));

  return (
    <div class={`console console--${route.page}`}>
      <a class="skip-link" href="#main" onClick={(event) => skipTo(event, 'main')}>
        Skip to the conversation
      </a>
      <TopBar
        state={state}
        waiting={waiting}
        unfinished={views.mine.length}
        page={route.page}
        onShortcuts={() => setIsSheetOpen(true)}
        onSignedOut={onSignedOut}
      />
      <ConnectionBanner state={state} />
      <OfferStrip offers={otherOffers} onAccept={accept} />
      {route.page === 'staff' || route.page === 'settings' ? (
        <SettingsPage section={route.page === 'staff' ? 'staff' : route.section} me={state.me} />
      ) : (
        <div class="console__floor">
          <Inbox state={state} views={views} selectedId={selectedId} />
          {selectedId === null ? (
            <EmptyPane state={state} views={views} />
          ) : (
            <ConversationPane key={selectedId} conversationId={selectedId} state={state} onAccept={accept} />
          )}
        </div>
      )}
      <NoticeBar notice={state.notice} />
      {isSheetOpen && (
        <ShortcutsSheet
          isQuestionMarkOn={isQuestionMarkOn}
          onQuestionMark={setIsQuestionMarkOn}
          onClose={() => setIsSheetOpen(false)}
        />
      )}
    </div>
  );
}

/** The address says which conversation is open, so the skip link must not change it. */
function skipTo(event: MouseEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
