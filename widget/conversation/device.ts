import type { Language } from '../../server/protocol/conversation.js';
import type { Outbox } from './outbox.js';

/** What the resident's device remembers of a conversation, from the first thing they send. */
export interface Kept {
  token?: string;
  isPanelOpen: boolean;
  language: Language;
  /** The last entry that the resident has seen. */
  seenSeq: number;
  /** When the conversation ended. It can be read again for an hour, on a click. */
  endedAtMs?: number;
  /** The co-browse session that the resident last stopped, in case the server has not heard yet. */
  stoppedCobrowse?: string;
}

/** The device as the conversation needs it, shared by all tabs of the browser. */
export interface Device {
  tabId: string;
  kept: () => Kept | undefined;
  keep: (kept: Kept) => void;
  outbox: () => Outbox;
  keepOutbox: (outbox: Outbox) => void;
  /** Forgets the conversation and what was still to be sent. */
  forget: () => void;
  /** Calls when another tab has changed what is kept. */
  watch: (watcher: () => void) => void;
  /** One tab at a time, so that two tabs cannot open two conversations. */
  withLock: <Result>(task: () => Promise<Result>) => Promise<Result>;
}
