import type { TextStorage } from './text-storage.js';

export const draftKinds = ['reply', 'note', 'aside', 'comment', 'purpose'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** What an agent has written and not yet sent, by conversation. It survives a reload of the tab. */
export interface Drafts {
  read(conversationId: string, kind: DraftKind): string;
  write(conversationId: string, kind: DraftKind, text: string): void;
  clear(conversationId: string): void;
}

/** Drafts are kept by member of staff, so that whoever signs in next in this tab never sees them. */
export function createDrafts(storage: TextStorage, staffId: string): Drafts {
  const keyOf = (conversationId: string, kind: DraftKind): string =>
    `guildhall.draft.${staffId}.${conversationId}.${kind}`;
  return {
    read: (conversationId, kind) => storage.getItem(keyOf(conversationId, kind)) ?? '',
    write(conversationId, kind, text) {
      if (text === '') storage.removeItem(keyOf(conversationId, kind));
      else storage.setItem(keyOf(conversationId, kind), text);
    },
    clear(conversationId) {
      for (const kind of draftKinds) storage.removeItem(keyOf(conversationId, kind));
    },
  };
}
