import type { Language } from '../../server/protocol/conversation.js';

/** How the panel stands on the page. */
export interface Face {
  isOpen: boolean;
  language: Language;
  /** The last entry that was on the screen while the panel was open. */
  seenSeq: number;
  /** Counts the times that focus should go into the panel: when the resident opened it, never by itself. */
  focusRequests: number;
}
