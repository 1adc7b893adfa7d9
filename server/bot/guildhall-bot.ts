import {
  ActivityHandler,
  ActivityTypes,
  ConversationState,
  type Activity,
  type StatePropertyAccessor,
  type TurnContext,
} from 'botbuilder-core';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { IntentModel } from '../nlu/ranked.js';
import type { Language } from '../protocol/conversation.js';
import { readRisk } from '../safeguarding/detect.js';
import { compose, titleOf } from './compose.js';
import { decide, emptyMemory, type BotMemory, type Decision } from './decide.js';
import { phrases } from './phrases.js';
import { rankUtterance } from './rank-utterance.js';

/** What the handler needs to understand and answer. */
export interface Understanding {
  knowledge: Knowledge;
  model: IntentModel;
}

/** What one turn decided, beside the activities it sent. */
export const turnOutcome = Symbol('outcome of the turn');
export interface TurnOutcome {
  decision: Decision;
  language: Language;
}

/** The bot's turn: safeguarding rules, then the model, then `decide`, then published words. */
export class GuildhallBot extends ActivityHandler {
  readonly #memory: StatePropertyAccessor<BotMemory>;

  constructor(
    private readonly understanding: () => Understanding,
    private readonly conversationState: ConversationState,
  ) {
    super();
    this.#memory = conversationState.createProperty<BotMemory>('memory');
    this.onMessage(async (context, next) => {
      await this.#answer(context);
      await next();
    });
  }

  override async run(context: TurnContext): Promise<void> {
    await super.run(context);
    await this.conversationState.saveChanges(context);
  }

  async #answer(context: TurnContext): Promise<void> {
    const { knowledge, model } = this.understanding();
    const text = context.activity.text ?? '';
    const asked: Language = context.activity.locale === 'cy' ? 'cy' : 'en';
    const before = await this.#memory.get(context, emptyMemory);
    const { risk, withoutInnocent } = readRisk(text);
    const { decision, memory } = decide(before, {
      risk,
      chosen: before.suggested.find(({ title }) => sameWords(title, text))?.intent ?? null,
      isNoneOfThese: sameWords(text, phrases.en.noneOfThese) || sameWords(text, phrases.cy.noneOfThese),
      ranked: rankUtterance(model, text, withoutInnocent),
      kindOf: (intent) => knowledge.intent(intent)?.kind,
    });
    const language = decision.kind === 'answer' && decision.intent === 'chat.language-welsh' ? 'cy' : asked;
    await this.#memory.set(context, {
      ...memory,
      suggested:
        decision.kind === 'suggest'
          ? decision.intents.map(({ intent }) => ({ intent, title: titleOf(intent, knowledge, language) }))
          : [],
    });
    for (const message of compose(decision, knowledge, language)) {
      const activity: Partial<Activity> = {
        type: ActivityTypes.Message,
        text: message.text,
        locale: message.language,
        channelData: message,
      };
      await context.sendActivity(activity);
    }
    if (decision.kind === 'hand-over') {
      // The name that Bot Framework's hand-off protocol gives this event.
      await context.sendActivity({
        type: ActivityTypes.Event,
        name: 'handoff.initiate',
        value: { why: decision.why },
      });
    }
    const outcome: TurnOutcome = { decision, language };
    context.turnState.set(turnOutcome, outcome);
  }
}

function sameWords(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0;
}
