import { ActivityTypes, type StatePropertyAccessor, type TurnContext } from 'botbuilder-core';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { UnderstandingModel } from '../nlu/intent-model.js';
import type { Language } from '../protocol/conversation.js';
import type { GatheredRequest } from '../protocol/entries.js';
import type { Staffing } from '../routing/opening-hours/staffing.js';
import { compose, isHandedOver, titleOf } from './compose.js';
import type { ConversationMemory } from './conversation-memory.js';
import { decide, emptyMemory, type BotMemory, type Decision } from './decide.js';
import { send } from './dialogs/form-dialog.js';
import type { GuidedRequests } from './dialogs/guided-requests.js';
import { phrases } from './phrases.js';
import { replyLanguage } from './reading/reply-language.js';
import { sameWords, understand } from './reading/understand.js';

/** What the handler needs to understand and answer. */
export interface Understanding {
  knowledge: Knowledge;
  model: UnderstandingModel;
}

/** What one turn decided, beside the activities it sent. */
export interface TurnOutcome {
  decision: Decision;
  language: Language;
  request: GatheredRequest | null;
  /** The conversation joins the queue. */
  isHandOver: boolean;
}

/**
 * The bot's turn: safeguarding rules, then the model, then `decide`, then a guided request or
 * published words. Whoever runs it saves the conversation's memory.
 */
export class GuildhallBot {
  readonly #memory: StatePropertyAccessor<BotMemory>;

  constructor(
    private readonly understanding: () => Understanding,
    conversation: ConversationMemory,
    private readonly requests: GuidedRequests,
  ) {
    this.#memory = conversation.property<BotMemory>('memory');
  }

  /** @param staffingFor who is there for an intent, as the turn finds it. */
  async takeTurn(
    context: TurnContext,
    staffingFor: (intent: string | null) => Staffing,
  ): Promise<TurnOutcome> {
    const { knowledge, model } = this.understanding();
    const text = context.activity.text ?? '';
    const asked: Language = context.activity.locale === 'cy' ? 'cy' : 'en';
    // What an older version kept may lack what this one remembers.
    const before = { ...emptyMemory, ...(await this.#memory.get(context)) };
    const written = (await this.requests.isUnderWay(context)) ? asked : replyLanguage(text, asked, model);
    const understood = understand(
      text,
      before,
      { model, kindOf: (intent) => knowledge.intent(intent)?.kind },
      written,
    );
    const decided = decide(before, understood);
    const wantsToLeaveMessage =
      understood.risk === null &&
      [phrases.en, phrases.cy].some(({ leaveMessage }) => sameWords(text, leaveMessage));
    const language =
      decided.decision.kind === 'answer' && decided.decision.intent === 'chat.language-welsh'
        ? 'cy'
        : written;
    const guided = await this.requests.take(context, {
      text,
      language,
      at: context.activity.timestamp?.toISOString() ?? '',
      decision: decided.decision,
      isAtRisk: understood.risk !== null,
      wantsToLeaveMessage,
      knowledge,
    });
    const decision = guided?.decision ?? decided.decision;
    await this.#memory.set(context, {
      ...(guided ? { ...emptyMemory, last: lastOf(guided.decision, decided.memory) } : decided.memory),
      suggested:
        decision.kind === 'suggest'
          ? decision.intents.map(({ intent }) => ({ intent, title: titleOf(intent, knowledge, language) }))
          : [],
    });
    const staffing = staffingFor(cameFor(decision));
    // A guided request says its own words, but for those that pass the resident on.
    if (!guided || decision.kind === 'hand-over')
      await send(context, compose(decision, knowledge, language, staffing));
    const isHandOver = isHandedOver(decision, staffing);
    if (decision.kind === 'hand-over' && isHandOver) {
      // The name that Bot Framework's hand-off protocol gives this event.
      await context.sendActivity({
        type: ActivityTypes.Event,
        name: 'handoff.initiate',
        value: { why: decision.why },
      });
    }
    return { decision, language, request: guided?.request ?? null, isHandOver };
  }
}

/** Within a request, "how much is it?" is about the request, whatever its last answer sounded like. */
function lastOf(decision: Decision, memory: BotMemory): BotMemory['last'] {
  return decision.kind === 'answer' ? { intent: decision.intent, text: '' } : memory.last;
}

/** To ask for a person is no reason to come: what came before names the team. */
function cameFor(decision: Decision): string | null {
  if (decision.kind !== 'hand-over' || decision.intent?.startsWith('chat.') !== false) return null;
  return decision.intent;
}
