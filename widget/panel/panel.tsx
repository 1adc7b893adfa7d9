import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isOver as isOverFor } from '../conversation/view.js';
import { heldSeq } from '../conversation/log.js';
import { Announcer } from './announcer.js';
import { CobrowseQuestion } from './cobrowse-question.js';
import { Composer } from './composer.js';
import { useFace, useParts, useView } from './context.js';
import { EndQuestion } from './end-question.js';
import { Ended } from './ended.js';
import { Header } from './header.js';
import { LineStatus } from './line-status.js';
import { Log } from './log.js';
import { PersonRequest } from './person-request.js';
import { ServedBy } from './served-by.js';
import { Waiting } from './waiting.js';

/** The chat as the resident sees it: a dialog beside the page, which stays usable. */
export function Panel(): JSX.Element {
  const { minimise, requestFocus } = useParts();
  const { isOpen } = useFace();
  const view = useView();
  const { cobrowse } = view;
  const [isEnding, setIsEnding] = useState(false);
  const isOver = isOverFor(view);
  useMarkingSeen();
  useEffect(() => setIsEnding(false), [isOver]);

  function keepChatting(): void {
    setIsEnding(false);
    requestFocus();
  }

  return (
    <div class="chat">
      <Announcer />
      <section
        class="panel"
        role="dialog"
        aria-labelledby="title"
        aria-describedby="greeting"
        hidden={!isOpen}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          minimise();
        }}
      >
        <Header />
        <ServedBy onEnd={() => setIsEnding(true)} />
        <Log />
        <div class="foot">
          <LineStatus />
          {cobrowse?.status === 'asked' && <CobrowseQuestion session={cobrowse} />}
          {isEnding && <EndQuestion onKeep={keepChatting} />}
          <Waiting />
          {isOver ? (
            <Ended />
          ) : (
            <>
              <PersonRequest />
              <Composer />
            </>
          )}
        </div>
      </section>
    </div>
  );
}

/** What is on the screen has been seen: here, in the resident's other tabs, and by the agent. */
function useMarkingSeen(): void {
  const { conversation, face } = useParts();
  const { isOpen, seenSeq } = useFace();
  const { log } = useView();
  useEffect(() => {
    const mark = () => {
      const seq = heldSeq(log);
      if (!isOpen || document.visibilityState !== 'visible' || seq <= seenSeq) return;
      face.change({ seenSeq: seq });
      conversation.markRead(seq);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [isOpen, log, seenSeq, conversation, face]);
}
