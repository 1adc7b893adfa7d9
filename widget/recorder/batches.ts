import { newId } from '../conversation/new-id.js';
import type { CobrowseBatch, CobrowseFrame } from '../../server/protocol/cobrowse.js';

const longestBatch = 500;

export interface Batches {
  add(frame: CobrowseFrame): void;
  stop(): void;
}

/**
 * Numbers frames and sends those of one moment together. A microtask and not an animation frame: it is faster, and
 * a hidden tab has no animation frames.
 */
export function createBatches(sessionId: string, send: (batch: CobrowseBatch) => void): Batches {
  const pageId = newId();
  let sequence = 0;
  let waiting: CobrowseFrame[] = [];
  let isStopped = false;

  const sendBatch = (frames: CobrowseFrame[]): void => {
    sequence += 1;
    try {
      send({ sessionId, pageId, sequence, frames });
    } catch {
      // The viewer sees the gap and asks for a snapshot.
    }
  };

  const flush = (): void => {
    const frames = waiting;
    waiting = [];
    for (let start = 0; start < frames.length; start += longestBatch) {
      if (!isStopped) sendBatch(frames.slice(start, start + longestBatch));
    }
  };

  return {
    add(frame) {
      if (isStopped) return;
      waiting.push(frame);
      if (waiting.length === 1) queueMicrotask(flush);
    },
    stop() {
      isStopped = true;
      waiting = [];
    },
  };
}
