import type { StatePropertyAccessor, TurnContext } from 'botbuilder-core';
import { DialogSet, type DialogContext, type DialogState } from 'botbuilder-dialogs';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { civilTimeAt } from '../../lib/calendar.js';
import { entityFinder, type EntityFinder } from '../../nlu/entities/find-entities.js';
import type { Language } from '../../protocol/conversation.js';
import type { GatheredRequest } from '../../protocol/entries.js';
import { compose } from '../compose.js';
import type { ConversationMemory } from '../conversation-memory.js';
import type { Decision } from '../decide.js';
import { bareWords } from '../short-replies.js';
import { fieldAsked } from './ask.js';
import type { RequestServices } from './complete-form.js';
import { isQuestion } from './control-words.js';
import type { Form, Reply } from './form.js';
import { FormDialog, stateOf } from './form-dialog.js';
import { formsOf } from './forms.js';
import { leaveMessage, leaveMessageIntent } from './forms/leave-message.js';
import { guidedTurn, unfiledRequest, type GuidedTurn } from './guided-turn.js';
import type { Elsewhere } from './take-reply.js';

/** A model alone is no judge of a word or two, such as the number on a lamp post: the rules are. */
const leastWordsOfAlarm = 3;

/** Where botbuilder keeps, in a turn's state, the memory scopes that it makes for a dialog context. */
const memoryScopes = 'DialogStateManagerConfiguration';

/** A turn as the bot has understood it so far. */
export interface UnderstoodTurn {
  text: string;
  language: Language;
  /** When it was written: ISO 8601 in UTC. */
  at: string;
  decision: Decision;
  /** A safeguarding rule fired: nothing is read as a reply. */
  isAtRisk: boolean;
  wantsToLeaveMessage: boolean;
  knowledge: Knowledge;
}

/** What came of it: the decision that stands for the turn, and what staff should see. */
export interface GuidedOutcome {
  decision: Decision;
  request: GatheredRequest | null;
}

/** The guided requests of a conversation: begins, continues and interrupts them. */
export class GuidedRequests {
  readonly #underWay: StatePropertyAccessor<DialogState>;
  readonly #dialogs: DialogSet;
  readonly #findEntities: EntityFinder;
  readonly #timeZone: string;
  #memoryScopes: unknown;

  constructor(conversation: ConversationMemory, services: RequestServices) {
    this.#underWay = conversation.property('dialogs');
    this.#dialogs = new DialogSet(this.#underWay);
    this.#findEntities = entityFinder(services.council);
    this.#timeZone = services.council.timeZone;
    const wrongTries = conversation.property<number>('wrongTries');
    const forms = { ...formsOf(services.council), [leaveMessageIntent]: leaveMessage() };
    for (const [name, form] of Object.entries(forms)) {
      this.#dialogs.add(new FormDialog(name, form, services, wrongTries));
    }
  }

  /** Takes the turn if it belongs to a request, or begins one; null leaves it to the bot. */
  async take(context: TurnContext, understood: UnderstoodTurn): Promise<GuidedOutcome | null> {
    // Most turns are no request's: they go without botbuilder's dialogs, which cost as much as the answer.
    if (!(await this.#isUnderWay(context)) && !beginning(understood)) return null;
    const dc = await this.#contextOf(context);
    // Whatever was under way is left for the message: staff have what it gathered.
    if (understood.wantsToLeaveMessage) await dc.cancelAllDialogs();
    const form = formOf(dc);
    const begins = form ? null : beginning(understood);
    if (!form && !begins) return null;
    const reply = this.#reply(understood);
    if (form && isAlarm(understood, form, dc, reply)) return null;

    const turn = guidedTurnOf(context, understood, reply, form ? elsewhere(understood, dc) : null);
    context.turnState.set(guidedTurn, turn);
    const intent = begins ? begins.intent : stateOf(dc).intent;
    if (begins) await dc.beginDialog(begins.dialog, { intent });
    else await dc.continueDialog();
    return {
      decision: turn.wantsPerson ? handOver(understood.decision) : { kind: 'answer', intent, confidence: 1 },
      request: turn.request,
    };
  }

  /** Whether a request is under way: its answers (names, streets, numbers) say nothing of a language. */
  async isUnderWay(context: TurnContext): Promise<boolean> {
    return formOf(await this.#dialogs.createContext(context)) !== null;
  }

  /** What the request under way has gathered. */
  async gathered(context: TurnContext): Promise<GatheredRequest | null> {
    if (!(await this.#isUnderWay(context))) return null;
    const dc = await this.#contextOf(context);
    const form = formOf(dc);
    return form ? unfiledRequest(form, stateOf(dc)) : null;
  }

  /** The memory scopes hold nothing themselves: those of the first turn serve every other one. */
  async #contextOf(context: TurnContext): Promise<DialogContext> {
    if (this.#memoryScopes) context.turnState.set(memoryScopes, this.#memoryScopes);
    const dc = await this.#dialogs.createContext(context);
    this.#memoryScopes ??= context.turnState.get(memoryScopes);
    return dc;
  }

  async #isUnderWay(context: TurnContext): Promise<boolean> {
    const dialogs = await this.#underWay.get(context);
    return (dialogs?.dialogStack.length ?? 0) > 0;
  }

  #reply({ text, language, at }: UnderstoodTurn): Reply {
    const now = civilTimeAt(at, this.#timeZone);
    return { text, language, today: now.day, entities: this.#findEntities(text, now) };
  }
}

function formOf(dc: DialogContext): Form | null {
  const dialog = dc.activeDialog ? dc.findDialog(dc.activeDialog.id) : undefined;
  return dialog instanceof FormDialog ? dialog.form : null;
}

/** The request that a sure answer opens. */
function beginning(understood: UnderstoodTurn): { dialog: string; intent: string } | null {
  const { decision, knowledge } = understood;
  if (understood.wantsToLeaveMessage) return { dialog: leaveMessageIntent, intent: leaveMessageIntent };
  if (decision.kind !== 'answer' || decision.and || decision.aspect) return null;
  const dialog = knowledge.intent(decision.intent)?.dialog;
  return dialog === undefined ? null : { dialog, intent: decision.intent };
}

/**
 * A rule that fires outranks everything. What only the model finds alarming does not, where the reply
 * is plainly what was asked for, such as a postcode.
 */
function isAlarm(
  { decision, isAtRisk }: UnderstoodTurn,
  form: Form,
  dc: DialogContext,
  reply: Reply,
): boolean {
  if (decision.kind !== 'safeguard') return false;
  const field = fieldAsked(form, stateOf(dc));
  // "I'm scared", after an alarm, is no place where a light is out.
  const isShort = decision.isStill !== true && bareWords(reply.text).split(' ').length < leastWordsOfAlarm;
  const isPlainReply = field !== undefined && (!field.isFreeText || isShort) && 'value' in field.read(reply);
  return isAtRisk || !isPlainReply;
}

/** What else the reply could be, when the bot is sure of it. */
function elsewhere({ decision, text }: UnderstoodTurn, dc: DialogContext): Elsewhere {
  if (decision.kind === 'hand-over') return decision.why === 'not-understood' ? null : 'person';
  if (decision.kind !== 'answer') return null;
  return decision.intent === stateOf(dc).intent && !isQuestion(text) ? null : 'answer';
}

function handOver(decision: Decision): Decision {
  const isForPerson = decision.kind === 'hand-over' && decision.why !== 'not-understood';
  return isForPerson ? decision : { kind: 'hand-over', why: 'asked' };
}

function guidedTurnOf(
  context: TurnContext,
  { decision, knowledge, language }: UnderstoodTurn,
  reply: Reply,
  elsewhere: Elsewhere,
): GuidedTurn {
  return {
    conversationId: context.activity.conversation.id,
    messageId: context.activity.id ?? '',
    reply,
    elsewhere,
    asideMessages: () => compose(decision, knowledge, language),
    opening: (intentId, inLanguage, isAsked) => {
      const intent = knowledge.intent(intentId);
      return intent ? knowledge.opening(intent, inLanguage, isAsked) : null;
    },
    confidence: 'confidence' in decision ? Math.round((decision.confidence ?? 1) * 100) / 100 : 1,
    wantsPerson: false,
    request: null,
  };
}
