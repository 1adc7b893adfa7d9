import type { CobrowseBatch } from '../../server/protocol/cobrowse.js';

/** What the console tells the replay's frame. */
export interface ToReplay {
  readonly kind: 'batch';
  readonly batch: CobrowseBatch;
}

/** What the replay's frame tells the console. */
export interface FromReplay {
  readonly kind: 'ready' | 'snapshot-needed';
}
