import { Busy, Refused } from '../lib/refused.js';
import type { Entry, EntryBody } from '../protocol/entries.js';
import type { Decide } from './change.js';
import type { Conversation } from './conversation.js';
import { GroupCommit, type Outcome } from './group-commit.js';

/** A change asked of one conversation. */
export interface ChangeRequest {
  conversationId: string;
  /** Unique in the conversation: becomes the id of the first entry. A repeat gives the first result. */
  commandId: string;
  /** What the first entry will be, where a client made the id: a repeat must be of the same kind. */
  kind?: EntryBody['kind'];
  /** 'resident', 'bot', 'timer' or a staff id. */
  author: string;
  at: string;
  decide: Decide;
}

export interface Committed {
  conversation: Conversation;
  /** The conversation as it was before. */
  before: Conversation;
  /** The entries added; on a repeat, the first entry that the command added then. */
  entries: Entry[];
  isRepeat: boolean;
}

/** Where logs are kept. One group is one durable transaction. */
export interface LogStore {
  commit(group: ChangeRequest[]): Promise<Outcome<Committed>[]>;
  entriesAfter(conversationId: string, after: number, limit: number): Promise<Entry[]>;
}

type Listener = (committed: Committed) => void;

const mostInOneGroup = 500;
/** A second's work or two. More would fill the memory, and be stored long after whoever asked gave up. */
const mostWaiting = 5_000;
const retryAfterMs = 2_000;

/**
 * The product's memory: an append-only log for each conversation, with gapless `seq`.
 * Listeners hear of a change only after it is durable.
 */
export class ConversationLog {
  readonly #store: LogStore;
  readonly #commits: GroupCommit<ChangeRequest, Committed>;
  readonly #listeners: Listener[] = [];

  constructor(store: LogStore) {
    this.#store = store;
    this.#commits = new GroupCommit((group) => this.#commit(group), mostInOneGroup);
  }

  /**
   * Makes one change durable, then tells.
   * @throws Refused from `decide`; `conversation_unknown`; `id_taken` when the id is another author's;
   * `busy` when too many wait; `unavailable` when the store does not answer.
   */
  async change(request: ChangeRequest): Promise<Committed> {
    if (this.#commits.waiting >= mostWaiting) throw new Busy(retryAfterMs);
    return this.#commits.add(request);
  }

  /** Entries in order, from the one after `after`. */
  entriesAfter(conversationId: string, after: number, limit: number): Promise<Entry[]> {
    return this.#store.entriesAfter(conversationId, after, limit);
  }

  /** Listeners are called in the order of commits, before the change is acknowledged. */
  onCommitted(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Resolves when every change asked for so far is settled: for an ordered shutdown. */
  settled(): Promise<void> {
    return this.#commits.settled();
  }

  async #commit(group: ChangeRequest[]): Promise<Outcome<Committed>[]> {
    const outcomes = await this.#store.commit(group).catch((cause: unknown) => {
      if (cause instanceof Refused) throw cause;
      throw new Refused('unavailable', 'We cannot save anything just now. Wait a moment, then try again.', {
        cause,
      });
    });
    for (const outcome of outcomes) {
      if (!('result' in outcome) || outcome.result.isRepeat) continue;
      for (const listener of this.#listeners) listener(outcome.result);
    }
    return outcomes;
  }
}
