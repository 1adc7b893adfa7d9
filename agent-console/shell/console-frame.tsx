import { useEffect, useState } from 'preact/hooks';
import { ConversationPane } from '../conversation/conversation-pane.js';
import type { FloorState } from '../floor/floor-state.js';
import { inboxViews } from '../floor/inbox-views.js';
import { unreadCount } from '../floor/unread.js';
import { AlertsDialog } from '../alerts/alerts-dialog.js';
import { useOfferAlerts } from '../alerts/use-offer-alerts.js';
import { Inbox, searchFieldId, type ShownList } from '../inbox/inbox.js';
import { OfferStrip } from '../inbox/offer-strip.js';
import { useAcceptOffer } from '../inbox/use-accept-offer.js';
import { CommandPalette } from '../shortcuts/command-palette.js';
import { useCommand } from '../shortcuts/commands.js';
import { ShortcutsSheet } from '../shortcuts/shortcuts-sheet.js';
import { useCharacterShortcut, useControlShortcut } from '../shortcuts/use-shortcut.js';
import { SettingsPage } from '../settings/settings-page.js';
import { WallboardPage } from '../wallboard/wallboard-page.js';
import { tabTitle } from '../words/tab-title.js';
import { ConnectionBanner } from './connection-banner.js';
import { useFloor } from './floor-context.js';
import { NoticeBar } from './notice-bar.js';
import { hashOf, inboxHash, wallboardHash } from './routes.js';
import { focusSoon } from './focus.js';
import { useMedia } from './use-media.js';
import { useNow } from './use-now.js';
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

  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const [isAlertsOpen, setIsAlertsOpen] = useState(false);
  const [shownList, setShownList] = useState<ShownList>('desk');
  const isSupervisor = state.me.roles.includes('supervisor');

  const views = inboxViews(state, useNow(15_000));
  useOfferAlerts(views.offers);
  const chosenId = route.page === 'conversation' ? route.conversationId : null;
  const isDeskPage = route.page === 'inbox' || route.page === 'conversation';
  const isOneColumn = useMedia('(max-width: 47.99rem)');
  // With nothing open, the first offer is there to read at once.
  const firstOfferId = isOneColumn || !isDeskPage ? null : (views.offers[0]?.conversationId ?? null);
  const selectedId = chosenId ?? firstOfferId;
  const queued = Math.max(views.queue.length, state.queueTotal - views.offers.length);
  // Whoever is offered to somebody waits still.
  const waiting = state.waiting ?? queued + views.offers.length;
  const unread = views.mine.reduce((sum, { conversationId }) => sum + unreadCount(state, conversationId), 0);
  const otherOffers = views.offers.filter((offer) => offer.conversationId !== selectedId);

  useEffect(() => floor.select(selectedId), [selectedId]);
  useEffect(() => {
    document.title = tabTitle({ offers: views.offers.length, queued, unread });
  }, [views.offers.length, queued, unread]);

  function step(by: 1 | -1): void {
    const ids = [...views.offers, ...views.mine, ...views.consults, ...views.queue].map(
      ({ conversationId }) => conversationId,
    );
    const at = selectedId === null ? -1 : ids.indexOf(selectedId);
    const next = at === -1 ? ids.at(by === 1 ? 0 : -1) : ids[(at + by + ids.length) % ids.length];
    if (next !== undefined) window.location.hash = hashOf(next);
  }
  function acceptOffer(): void {
    const offer = views.offers.find(({ conversationId }) => conversationId === selectedId) ?? views.offers[0];
    if (offer) void accept(offer.conversationId);
  }

  function toSearch(): void {
    if (!isDeskPage || isOneColumn) window.location.hash = inboxHash;
    focusSoon(searchFieldId);
  }

  function show(list: ShownList): void {
    setShownList(list);
    if (!isDeskPage) window.location.hash = inboxHash;
  }

  function toList(): void {
    const items = [...document.querySelectorAll<HTMLElement>('.inbox-item')];
    (items.find((item) => item.getAttribute('aria-current') === 'true') ?? items[0])?.focus();
  }

  async function setStatus(status: 'available' | 'away'): Promise<void> {
    const failure = await floor.setStatus(status);
    if (failure) floor.notify(failure.message);
  }

  useCommand({ label: 'Next conversation', code: 'ArrowDown', run: () => step(1) });
  useCommand({ label: 'Previous conversation', code: 'ArrowUp', run: () => step(-1) });
  useCommand({ label: 'Accept the offer', code: 'KeyA', run: acceptOffer }, views.offers.length > 0);
  useCommand({ label: 'Search conversations', code: 'KeyS', run: toSearch });
  useCommand({ label: 'Go to the list', code: 'KeyL', run: toList });
  useCommand({ label: 'Show my conversations', run: () => show('desk') });
  useCommand({ label: 'Show my teams’ conversations', run: () => show('team') });
  useCommand({ label: 'Show all conversations', run: () => show('all') });
  useCommand({ label: 'Show mentions', run: () => show('mentions') });
  useCommand({ label: 'Show closed conversations', run: () => show('closed') });
  useCommand(
    { label: 'Set yourself available', run: () => void setStatus('available') },
    state.status === 'away',
  );
  useCommand({ label: 'Set yourself away', run: () => void setStatus('away') }, state.status === 'available');
  useCommand({ label: 'Alerts: sound and notifications', run: () => setIsAlertsOpen(true) });
  useCommand({ label: 'Keyboard shortcuts', run: () => setIsSheetOpen(true) });
  useCommand(
    { label: 'Wallboard', run: () => (window.location.hash = wallboardHash) },
    isSupervisor && route.page !== 'wallboard',
  );
  useControlShortcut('KeyK', () => setIsPaletteOpen(true));
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
        onAlerts={() => setIsAlertsOpen(true)}
        onSignedOut={onSignedOut}
      />
      <ConnectionBanner state={state} />
      <OfferStrip offers={otherOffers} onAccept={accept} />
      {route.page === 'staff' || route.page === 'settings' ? (
        <SettingsPage section={route.page === 'staff' ? 'staff' : route.section} me={state.me} />
      ) : route.page === 'wallboard' ? (
        <WallboardPage state={state} />
      ) : (
        <div class="console__floor">
          <Inbox
            state={state}
            views={views}
            selectedId={selectedId}
            shown={shownList}
            onShow={setShownList}
          />
          {selectedId === null ? (
            <EmptyPane state={state} views={views} />
          ) : (
            <ConversationPane key={selectedId} conversationId={selectedId} state={state} onAccept={accept} />
          )}
        </div>
      )}
      <NoticeBar notice={state.notice} />
      {isAlertsOpen && <AlertsDialog onClose={() => setIsAlertsOpen(false)} />}
      {isPaletteOpen && (
        <CommandPalette
          conversations={[
            ...views.offers,
            ...views.mine,
            ...views.consults,
            ...views.snoozed,
            ...views.queue,
          ]}
          onClose={() => setIsPaletteOpen(false)}
        />
      )}
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
