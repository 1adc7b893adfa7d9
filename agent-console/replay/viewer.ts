import type { CobrowseBatch } from '../../server/protocol/cobrowse.js';
import type { FromReplay, ToReplay } from './messages.js';

export interface ViewerOptions {
  /** Names the frame to a screen reader. */
  readonly title: string;
  /** A batch was lost or came too early: ask the resident's page to send itself anew. */
  readonly onSnapshotNeeded: () => void;
}

export interface Viewer {
  receive(batch: CobrowseBatch): void;
  destroy(): void;
}

/** Batches kept while the frame loads. If more come, the frame will notice the gap and ask for a snapshot. */
const mostWaiting = 1_000;

/** Shows a resident's page in a frame of its own, with a content security policy of its own. */
export function mountViewer(container: HTMLElement, options: ViewerOptions): Viewer {
  const frame = document.createElement('iframe');
  frame.src = '/console/replay/index.html';
  frame.title = options.title;
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  Object.assign(frame.style, { display: 'block', width: '100%', height: '100%', border: '0' });

  let isReady = false;
  let waiting: CobrowseBatch[] = [];
  const pass = (batch: CobrowseBatch): void =>
    frame.contentWindow?.postMessage({ kind: 'batch', batch } satisfies ToReplay, location.origin);

  const hear = (event: MessageEvent<FromReplay>): void => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
    if (event.data.kind === 'snapshot-needed') options.onSnapshotNeeded();
    if (event.data.kind !== 'ready') return;
    isReady = true;
    waiting.forEach(pass);
    waiting = [];
  };

  window.addEventListener('message', hear);
  container.append(frame);
  return {
    receive(batch) {
      if (isReady) pass(batch);
      else if (waiting.length < mostWaiting) waiting.push(batch);
    },
    destroy() {
      window.removeEventListener('message', hear);
      frame.remove();
    },
  };
}
