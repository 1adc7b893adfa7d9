import { randomUUID } from 'node:crypto';
import type { Acknowledgement } from '../../server/protocol/refusals.js';
import type { AgentClient } from './agent-client.js';
import { AgentClient as Agents } from './agent-client.js';
import { ResidentClient } from './resident-client.js';

interface Line {
  /** A socket that is not open would keep what is asked for later, and say nothing. */
  isOpen: () => boolean;
  ask: (id: string, text: string) => Promise<Acknowledgement>;
  close: () => void;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Somebody who goes on writing whatever happens, and remembers what was acknowledged. A message keeps its id until it is. */
export class Writer {
  readonly acknowledged: string[] = [];
  /** How often each refusal was met. */
  readonly refusals = new Map<string, number>();
  /** The longest that one message took to be acknowledged. */
  longestMs = 0;
  #line: Line | null = null;
  #isWriting = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(
    readonly conversationId: string,
    private readonly everyMs: number,
    private readonly connect: () => Promise<Line>,
  ) {}

  static resident(url: string, conversation: { conversationId: string; token: string }, everyMs: number) {
    return new Writer(conversation.conversationId, everyMs, async () => {
      const client = await ResidentClient.connect(url, conversation.token);
      const opened = await client.ask('conversation:open', { after: 1_000_000 });
      if (!opened.ok) {
        client.close();
        throw new Error(opened.error.code);
      }
      return {
        isOpen: () => client.socket.connected,
        ask: (id, text) => client.ask('message:send', { id, text }),
        close: () => client.close(),
      };
    });
  }

  static agent(
    url: string,
    agent: Pick<AgentClient, 'staffId' | 'cookie'>,
    conversationId: string,
    everyMs: number,
  ) {
    return new Writer(conversationId, everyMs, async () => {
      const client = await Agents.connect(url, agent);
      return {
        isOpen: () => client.socket.connected,
        ask: (id, text) => client.ask('message:send', { conversationId, id, text }),
        close: () => client.close(),
      };
    });
  }

  start(): void {
    if (this.#isWriting) return;
    this.#isWriting = true;
    this.#loop = this.#write();
  }

  /** Stops when the message under way is acknowledged. */
  async finish(): Promise<void> {
    this.#isWriting = false;
    await this.#loop;
  }

  close(): void {
    this.#isWriting = false;
    this.#line?.close();
  }

  async #write(): Promise<void> {
    while (this.#isWriting) {
      await this.#send(randomUUID());
      await pause(this.everyMs);
    }
  }

  async #send(id: string): Promise<void> {
    const start = performance.now();
    for (;;) {
      try {
        if (!this.#line?.isOpen()) this.#line = await this.connect();
        const reply = await this.#line.ask(id, `my bin was not collected ${this.acknowledged.length}`);
        if (reply.ok) {
          this.acknowledged.push(id);
          this.longestMs = Math.max(this.longestMs, performance.now() - start);
          return;
        }
        this.refusals.set(reply.error.code, (this.refusals.get(reply.error.code) ?? 0) + 1);
        await pause(200);
      } catch {
        this.#line?.close();
        this.#line = null;
        await pause(50);
      }
    }
  }
}
