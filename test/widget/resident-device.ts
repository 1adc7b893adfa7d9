import { randomUUID } from 'node:crypto';
import { createConversation, type Conversation } from '../../widget/conversation/conversation.js';
import type { Device, Kept } from '../../widget/conversation/device.js';
import type { Outbox } from '../../widget/conversation/outbox.js';

/** One resident's browser: what it keeps outlives its pages, and its tabs share it. */
export class ResidentDevice {
  kept: Kept | undefined;
  outbox: Outbox = [];
  #watchers: { tabId: string; watcher: () => void }[] = [];
  #lock: Promise<unknown> = Promise.resolve();
  readonly #tabs: Conversation[] = [];

  constructor(readonly origin: string) {}

  /** Opens a page with the chat on it. */
  openTab(): Conversation {
    const conversation = createConversation({
      save: () => undefined,
      origin: this.origin,
      device: this.#deviceOf(randomUUID()),
      language: () => 'en',
      pageUrl: () => 'https://thornmarch.example/',
      now: () => Date.now(),
    });
    conversation.start();
    this.#tabs.push(conversation);
    return conversation;
  }

  closeTabs(): void {
    for (const tab of this.#tabs.splice(0)) tab.stop();
    this.#watchers = [];
  }

  #deviceOf(tabId: string): Device {
    const tellOthers = () => {
      for (const other of this.#watchers) if (other.tabId !== tabId) setImmediate(other.watcher);
    };
    return {
      tabId,
      kept: () => this.kept,
      keep: (kept) => {
        this.kept = kept;
        tellOthers();
      },
      outbox: () => this.outbox,
      keepOutbox: (outbox) => {
        this.outbox = outbox;
        tellOthers();
      },
      forget: () => {
        this.kept = undefined;
        this.outbox = [];
        tellOthers();
      },
      watch: (watcher) => this.#watchers.push({ tabId, watcher }),
      withLock: (task) => {
        const turn = this.#lock.then(task, task);
        this.#lock = turn.catch(() => undefined);
        return turn;
      },
    };
  }
}
