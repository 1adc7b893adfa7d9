import {
  ActivityHandler,
  ActivityTypes,
  type ConversationState,
  type StatePropertyAccessor,
  type TurnContext,
} from 'botbuilder-core';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { IntentModel } from '../nlu/ranked.js';
import type { Language } from '../protocol/conversation.js';
import type { GatheredRequest } from '../protocol/entries.js';
import { readRisk } from '../safeguarding/detect.js';
import { compose, isHandedOver, titleOf } from './compose.js';
import { decide, emptyMemory, type BotMemory, type Decision } from './decide.js';
import { send } from './dialogs/form-dialog.js';
import type { GuidedRequests } from './dialogs/guided-requests.js';
import { phrases } from './phrases.js';
import { rankUtterance } from './rank-utterance.js';
import type { Staffing } from '../routing/opening-hours/staffing.js';
import { readPick } from './short-replies.js';

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
  request: GatheredRequest | null;
  /** The conversation joins the queue. */
  isHandOver: boolean;
}

/** Who is there for an intent, as the turn finds it. */
export const staffingOfTurn = Symbol('staffing of the turn');

/**
 * The bot's turn: safeguarding rules, then the model, then `decide`, then a guided request or
 * published words. Whoever runs it saves the conversation's state.
 */
export class GuildhallBot extends ActivityHandler {
  readonly #memory: StatePropertyAccessor<BotMemory>;

  constructor(
    private readonly understanding: () => Understanding,
    conversationState: ConversationState,
    private readonly requests: GuidedRequests,
  ) {
    super();
    this.#memory = conversationState.createProperty<BotMemory>('memory');
    this.onMessage(async (context, next) => {
      await this.#answer(context);
      await next();
    });
  }

  async #answer(context: TurnContext): Promise<void> {
    const { knowledge, model } = this.understanding();
    const text = context.activity.text ?? '';
    const asked: Language = context.activity.locale === 'cy' ? 'cy' : 'en';
    const before = await this.#memory.get(context, emptyMemory);
    const { risk, withoutInnocent } = readRisk(text);
    const staffingFor = context.turnState.get(staffingOfTurn) as (intent: string | null) => Staffing;
    const wantsToLeaveMessage =
      risk === null && isOneOf(text, phrases.en.leaveMessage, phrases.cy.leaveMessage);
    const decided = decide(before, {
      risk,
      chosen: chosenFrom(before.suggested, text),
      isNoneOfThese: isOneOf(text, phrases.en.noneOfThese, phrases.cy.noneOfThese),
      ranked: rankUtterance(model, text, withoutInnocent),
      kindOf: (intent) => knowledge.intent(intent)?.kind,
    });
    const language =
      decided.decision.kind === 'answer' && decided.decision.intent === 'chat.language-welsh' ? 'cy' : asked;
    const guided = await this.requests.take(context, {
      text,
      language,
      at: context.activity.timestamp?.toISOString() ?? '',
      decision: decided.decision,
      isAtRisk: risk !== null,
      wantsToLeaveMessage,
      knowledge,
    });
    const decision = guided?.decision ?? decided.decision;
    await this.#memory.set(context, {
      ...(guided ? emptyMemory : decided.memory),
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
    const outcome: TurnOutcome = { decision, language, request: guided?.request ?? null, isHandOver };
    context.turnState.set(turnOutcome, outcome);
  }
}

function chosenFrom(suggested: BotMemory['suggested'], text: string): string | null {
  const place = readPick(
    text,
    suggested.map(({ title }) => title),
  );
  return place === null ? null : (suggested[place]?.intent ?? null);
}

function isOneOf(text: string, ...phrases: string[]): boolean {
  return phrases.some((phrase) => sameWords(text, phrase));
}

/** To ask for a person is no reason to come: what came before names the team. */
function cameFor(decision: Decision): string | null {
  if (decision.kind !== 'hand-over' || decision.intent?.startsWith('chat.') !== false) return null;
  return decision.intent;
}

function sameWords(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0;
}
