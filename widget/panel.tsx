import { render } from 'preact';
import type { Language } from '../server/protocol/conversation.js';
import { startSharing } from './cobrowse/sharing.js';
import { createConversation } from './conversation/conversation.js';
import { countUnread } from './conversation/items.js';
import { createStore } from './conversation/store.js';
import { createDraftMemory, createWebDevice } from './conversation/web-device.js';
import { adoptCss } from './launcher/adopt-css.js';
import { PanelContext, type PanelParts } from './panel/context.js';
import type { Face } from './panel/face.js';
import css from './panel/panel.css?inline';
import { Panel } from './panel/panel.js';
import { saveFile } from './panel/save-file.js';
import { followKeyboard } from './panel/screen.js';
import type { PanelHandle, Stage } from './stage.js';
import { stringsFor } from './strings/for-language.js';

const keepEndedMs = 60 * 60_000;

/** Sets up the chat on the stage that the loader has built: open after a click, else as it was left. */
export function startPanel(stage: Stage, how: 'clicked' | 'resumed'): PanelHandle {
  const device = createWebDevice(stage.key);
  const endedAtMs = device.kept()?.endedAtMs;
  if (endedAtMs !== undefined && Date.now() - endedAtMs > keepEndedMs) device.forget();
  const kept = device.kept();
  const face = createStore<Face>({
    isOpen: how === 'resumed' && (kept?.isPanelOpen ?? false),
    language: kept?.language ?? stage.language,
    seenSeq: kept?.seenSeq ?? 0,
    focusRequests: 0,
  });
  const conversation = createConversation({
    save: saveFile,
    origin: stage.origin,
    device,
    language: () => face.get().language,
    // What comes after the path may hold what the resident typed.
    pageUrl: () => location.origin + location.pathname,
    now: () => Date.now(),
  });
  const requestFocus = () => face.change({ focusRequests: face.get().focusRequests + 1 });
  const parts: PanelParts = {
    conversation,
    face,
    draft: createDraftMemory(stage.key),
    titleFor: (language: Language) => stage.titles[language] ?? stringsFor(language).title,
    requestFocus,
    minimise() {
      face.change({ isOpen: false });
      conversation.remember({ isPanelOpen: false });
      stage.launcher.focus();
    },
    chooseLanguage(language) {
      face.change({ language });
      conversation.remember({ language });
      conversation.tellLanguage();
    },
  };

  adoptCss(stage.root, css);
  const place = document.createElement('div');
  stage.root.append(place);
  render(
    <PanelContext.Provider value={parts}>
      <Panel />
    </PanelContext.Provider>,
    place,
  );
  followKeyboard(stage.host);
  keepLauncherTrue(stage, parts);
  seeNewConversationsAfresh(parts);
  openWhenAsked(parts);
  watchForReturn(parts);
  startSharing(stage, parts);
  conversation.start();

  return {
    open() {
      face.change({ isOpen: true });
      conversation.remember({ isPanelOpen: true });
      requestFocus();
    },
  };
}

function keepLauncherTrue(stage: Stage, { conversation, face }: PanelParts): void {
  const show = () => {
    const { isOpen, language, seenSeq } = face.get();
    const unread = isOpen ? 0 : countUnread(conversation.view.get().log, seenSeq);
    stage.showLauncher({ language, isExpanded: isOpen, unread });
  };
  face.watch(show);
  conversation.view.watch(show);
  show();
}

/** What was seen of one conversation says nothing of the next. */
function seeNewConversationsAfresh({ conversation, face }: PanelParts): void {
  let known: string | null = null;
  conversation.view.watch(() => {
    const { conversationId } = conversation.view.get();
    if (known !== null && conversationId !== known) face.change({ seenSeq: 0 });
    known = conversationId;
  });
}

/** A request to see the page needs an answer, so it opens the chat; it does not take the focus. */
function openWhenAsked({ conversation, face }: PanelParts): void {
  let askedFor: string | undefined;
  conversation.view.watch(() => {
    const { cobrowse } = conversation.view.get();
    if (cobrowse?.status !== 'asked' || cobrowse.sessionId === askedFor) return;
    askedFor = cobrowse.sessionId;
    face.change({ isOpen: true });
    conversation.remember({ isPanelOpen: true });
  });
}

/** Back from sleep, another tab, the page cache or a network that was gone. */
function watchForReturn({ conversation }: PanelParts): void {
  addEventListener('online', () => conversation.wake());
  addEventListener('pageshow', (event) => event.persisted && conversation.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') conversation.wake();
  });
}
