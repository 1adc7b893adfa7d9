import type { CobrowseSession } from '../../server/protocol/conversation.js';
import type { PanelParts } from '../panel/context.js';
import type { Stage } from '../stage.js';
import { stringsFor } from '../strings/for-language.js';
import type * as RecorderModule from '../recorder/recorder.js';
import { createSharingBar } from './sharing-bar.js';

/** What is running now; `recorder` is missing while it is being fetched. */
interface Running {
  session: CobrowseSession;
  recorder?: RecorderModule.Recorder;
}

/**
 * Shares this page for as long as the resident allows it, and says so at the top of it. The recorder is not
 * even fetched before they agree. Of several tabs, only the one that they look at is shared.
 */
export function startSharing(stage: Stage, { conversation, face }: PanelParts): void {
  let running: Running | undefined;
  const bar = createSharingBar(
    () => {
      const { cobrowse } = conversation.view.get();
      if (cobrowse) conversation.stopCobrowse(cobrowse.sessionId);
    },
    (px) => stage.host.style.setProperty('--bar-height', `${px}px`),
  );

  function follow(): void {
    const { cobrowse } = conversation.view.get();
    const granted = cobrowse?.status === 'granted' ? cobrowse : undefined;
    if (granted) showBar(granted);
    else bar.hide();
    const wanted = document.visibilityState === 'visible' ? granted : undefined;
    if (wanted?.sessionId !== running?.session.sessionId) {
      running?.recorder?.stop();
      running = wanted && { session: wanted };
      if (running) void record(running);
    } else if (running && wanted && wanted !== running.session) {
      // The server has told of the session anew: after a gap, in which frames were lost.
      running.session = wanted;
      running.recorder?.snapshot();
    }
  }

  async function record(started: Running): Promise<void> {
    const { sessionId, shownFields } = started.session;
    try {
      const { startRecorder } = (await import(
        /* @vite-ignore */ `${stage.base}recorder.js`
      )) as typeof RecorderModule;
      if (running !== started) return;
      started.recorder = startRecorder({
        sessionId,
        policy: { shownFields },
        send: (batch) => conversation.sendFrames(batch),
        ignoreElement: stage.host,
      });
    } catch {
      conversation.stopCobrowse(sessionId);
      conversation.tellProblem('message', 'not_shared');
    }
  }

  function showBar({ agentName, shownFields }: CobrowseSession): void {
    const { language } = face.get();
    const strings = stringsFor(language);
    const say = shownFields.length > 0 ? strings.cobrowseBarWithSomeAnswers : strings.cobrowseBar;
    bar.show({ label: strings.cobrowseBarLabel, text: say(agentName), stop: strings.cobrowseStop, language });
  }

  conversation.view.watch(follow);
  face.watch(follow);
  document.addEventListener('visibilitychange', follow);
  conversation.onSnapshotNeeded((sessionId) => {
    if (running?.session.sessionId === sessionId) running.recorder?.snapshot();
  });
}
