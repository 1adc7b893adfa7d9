import { useEffect, useRef, useState } from 'preact/hooks';
import type { CobrowseSession } from '../../server/protocol/conversation.js';
import { useFloor } from '../shell/floor-context.js';
import { StopButton } from './stop-button.js';
import './cobrowse.css';

interface CobrowseViewProps {
  conversationId: string;
  cobrowse: CobrowseSession;
  isConnected: boolean;
}

/** The resident's page, live. */
export function CobrowseView({ conversationId, cobrowse, isConnected }: CobrowseViewProps) {
  const floor = useFloor();
  const container = useRef<HTMLDivElement>(null);
  const [isBroken, setIsBroken] = useState(false);

  useEffect(() => {
    let isGone = false;
    let close = (): void => {};

    async function open(): Promise<void> {
      // The viewer is large and most conversations never need it.
      const { mountViewer } = await import('../replay/viewer.js');
      if (isGone || !container.current) return;
      const viewer = mountViewer(container.current, {
        title: 'The resident’s page, live',
        onSnapshotNeeded: () => floor.requestSnapshot(conversationId),
      });
      const stopHearing = floor.onFrames(conversationId, (batch) => viewer.receive(batch));
      close = () => {
        stopHearing();
        viewer.destroy();
      };
      floor.requestSnapshot(conversationId);
    }

    open().catch(() => setIsBroken(true));
    return () => {
      isGone = true;
      close();
    };
  }, []);

  const wasConnected = useRef(isConnected);
  useEffect(() => {
    // Whatever came while the connection was lost is missing from the picture.
    if (isConnected && !wasConnected.current) floor.requestSnapshot(conversationId);
    wasConnected.current = isConnected;
  }, [isConnected]);

  return (
    <section class="live-view" aria-label="The resident’s page">
      <div class="live-view__head">
        <span class="badge badge--live">{isConnected ? 'Live' : 'Not connected'}</span>
        <p class="live-view__hidden">{whatIsHidden(cobrowse.shownFields)}</p>
        <StopButton conversationId={conversationId} isStrong>
          Stop viewing
        </StopButton>
      </div>
      {isBroken && (
        <p class="form__fault" role="alert">
          The view could not be loaded. Load this page again to try once more.
        </p>
      )}
      <div class="live-view__page" ref={container} />
    </section>
  );
}

function whatIsHidden(shownFields: string[]): string {
  if (shownFields.length === 0) return 'Everything the resident types is hidden from you.';
  return `What the resident types is hidden from you, except: ${shownFields.join(', ')}.`;
}
