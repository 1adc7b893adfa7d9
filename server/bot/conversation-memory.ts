import type { StatePropertyAccessor, TurnContext } from 'botbuilder-core';
import type { BotStateStore } from '../store/bot-state.js';

type Remembered = Record<string, unknown>;

/**
 * What the bot remembers of a conversation, as botbuilder's properties of it: it outlives the process.
 * botbuilder's own ConversationState serialises all of it three times a turn to learn whether it has
 * changed. Ours always has, since each turn is remembered; so it is read once and written once.
 */
export class ConversationMemory {
  readonly #remembered = Symbol('what is remembered of the conversation');

  constructor(private readonly store: BotStateStore) {}

  /** One thing to remember. `get` keeps the value that it is given where there is none yet. */
  property<Value>(name: string): StatePropertyAccessor<Value> {
    return {
      get: async (context: TurnContext, initial?: Value) => {
        const remembered = await this.#load(context);
        if (initial !== undefined && !Object.hasOwn(remembered, name)) {
          remembered[name] = structuredClone(initial);
        }
        return remembered[name] as Value;
      },
      set: async (context, value) => {
        (await this.#load(context))[name] = value;
      },
      delete: async (context) => {
        const remembered = await this.#load(context);
        Reflect.deleteProperty(remembered, name);
      },
    };
  }

  /** Turns of one conversation run one after another, so the last write is always the right one. */
  async save(context: TurnContext): Promise<void> {
    await this.store.write(keyOf(context), JSON.stringify(await this.#load(context)));
  }

  async #load(context: TurnContext): Promise<Remembered> {
    const known = context.turnState.get(this.#remembered) as Remembered | undefined;
    if (known) return known;
    const kept = await this.store.read(keyOf(context));
    const remembered = kept === undefined ? {} : (JSON.parse(kept) as Remembered);
    context.turnState.set(this.#remembered, remembered);
    return remembered;
  }
}

/** The key under which botbuilder's ConversationState would keep it, and older versions did. */
function keyOf({ activity }: TurnContext): string {
  return `${activity.channelId}/conversations/${activity.conversation.id}/`;
}
