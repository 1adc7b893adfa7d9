import type { EntryBody } from '../protocol/entries.js';
import type { Conversation } from './conversation.js';

/** What happens to a conversation in one commit: entries for its log, and where it stands afterwards. */
export interface Change {
  entries: EntryBody[];
  patch?: Partial<Omit<Conversation, 'id' | 'lastSeq'>>;
}

/**
 * Decides a change from the conversation as it is inside the transaction, under its lock: so two
 * agents who accept at once are decided one after the other. Pure; refuses by throwing `Refused`.
 */
export type Decide = (conversation: Conversation) => Change;

export const nothing: Change = { entries: [] };

/** One change after another, as one. A later patch wins where both set the same. */
export function joined(...changes: Change[]): Change {
  return {
    entries: changes.flatMap((change) => change.entries),
    patch: Object.assign({}, ...changes.map((change) => change.patch ?? {})) as NonNullable<Change['patch']>,
  };
}
