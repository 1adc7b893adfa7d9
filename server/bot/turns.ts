import { isWithBot } from '../conversations/conversation.js';
import { oneAtATime } from '../lib/one-at-a-time.js';
import type { Conversation } from '../conversations/conversation.js';
import type { Committed } from '../conversations/log.js';

const tryAgainMilliseconds = 2_000;

export interface TurnTaker {
  /** Answers all that the resident has written in one conversation; `heard` is the change that asks for it. */
  take: (conversationId: string, heard?: Committed) => Promise<void>;
  /** The conversations that wait for the bot, in any process. */
  unanswered: () => Promise<Pick<Conversation, 'id' | 'residentSeq'>[]>;
  onFault: (fault: unknown) => void;
}

/** The bot's turns that this process takes: one at a time in each conversation. */
export class BotTurns {
  readonly #runs = new Map<string, () => void>();
  readonly #heard = new Map<string, Committed>();
  readonly #underWay = new Set<Promise<void>>();
  #unansweredBefore = new Map<string, number>();

  constructor(private readonly taker: TurnTaker) {}

  /** Takes a turn when the conversation is the bot's and the resident has written. */
  hear(committed: Committed): void {
    const { id, residentSeq, botSeq } = committed.conversation;
    if (!isWithBot(committed.conversation) || residentSeq <= botSeq) return;
    this.#heard.set(id, committed);
    this.#take(id);
  }

  /** Takes every turn that waits, as after a start. */
  async takeAll(): Promise<void> {
    for (const { id } of await this.taker.unanswered()) this.#take(id);
  }

  /** Takes the turns that waited the last time too: the process that heard of them has died. */
  async takeUp(): Promise<void> {
    const unanswered = await this.taker.unanswered();
    for (const { id, residentSeq } of unanswered) {
      if (this.#unansweredBefore.get(id) === residentSeq) this.#take(id);
    }
    this.#unansweredBefore = new Map(unanswered.map(({ id, residentSeq }) => [id, residentSeq]));
  }

  /** Resolves when no turn is under way. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  #take(conversationId: string): void {
    let run = this.#runs.get(conversationId);
    if (!run) {
      run = oneAtATime(
        () => this.#turn(conversationId),
        (fault) => {
          this.taker.onFault(fault);
          // The resident's message is kept and waits for its answer: the store may be back in a moment.
          setTimeout(() => this.#take(conversationId), tryAgainMilliseconds).unref();
        },
      );
      this.#runs.set(conversationId, run);
    }
    run();
  }

  async #turn(conversationId: string): Promise<void> {
    const heard = this.#heard.get(conversationId);
    this.#heard.delete(conversationId);
    const turn = this.taker.take(conversationId, heard);
    this.#underWay.add(turn);
    await turn.finally(() => this.#underWay.delete(turn));
    this.#runs.delete(conversationId);
  }
}
