import type { ConversationState, TurnContext } from 'botbuilder-core';
import { DialogSet, type DialogContext } from 'botbuilder-dialogs';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { civilTimeAt } from '../../lib/calendar.js';
import { entityFinder, type EntityFinder } from '../../nlu/entities/find-entities.js';
import type { Language } from '../../protocol/conversation.js';
import type { GatheredRequest } from '../../protocol/entries.js';
import { compose } from '../compose.js';
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
  readonly #dialogs: DialogSet;
  readonly #findEntities: EntityFinder;
  readonly #timeZone: string;

  constructor(conversationState: ConversationState, services: RequestServices) {
    this.#dialogs = new DialogSet(conversationState.createProperty('dialogs'));
    this.#findEntities = entityFinder(services.council);
    this.#timeZone = services.council.timeZone;
    const wrongTries = conversationState.createProperty<number>('wrongTries');
    const forms = { ...formsOf(services.council), [leaveMessageIntent]: leaveMessage() };
    for (const [name, form] of Object.entries(forms)) {
      this.#dialogs.add(new FormDialog(name, form, services, wrongTries));
    }
  }

  /** Takes the turn if it belongs to a request, or begins one; null leaves it to the bot. */
  async take(context: TurnContext, understood: UnderstoodTurn): Promise<GuidedOutcome | null> {
    const dc = await this.#dialogs.createContext(context);
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

  /** What the request under way has gathered. */
  async gathered(context: TurnContext): Promise<GatheredRequest | null> {
    const dc = await this.#dialogs.createContext(context);
    const form = formOf(dc);
    return form ? unfiledRequest(form, stateOf(dc)) : null;
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
  if (decision.kind !== 'answer') return null;
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
  const isShort = bareWords(reply.text).split(' ').length < leastWordsOfAlarm;
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
