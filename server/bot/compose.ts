import type { Knowledge } from '../knowledge/knowledge.js';
import type { BotMessage, BotReason } from '../protocol/entries.js';
import type { Language } from '../protocol/conversation.js';
import { staffed, type Staffing } from '../routing/opening-hours/staffing.js';
import { closedNow } from './closed-now.js';
import type { Decision } from './decide.js';
import { phrases } from './phrases.js';
import { partAbout } from './reading/answer-part.js';
import type { Aspect } from './reading/follow-up.js';

/** The words for a decision: published answers, and the few sentences of the bot's own. */
export function compose(
  decision: Decision,
  knowledge: Knowledge,
  language: Language,
  staffing: Staffing = staffed,
): BotMessage[] {
  const own = phrases[language];
  switch (decision.kind) {
    case 'answer':
      if (decision.aspect)
        return partOf(decision.intent, decision.aspect, knowledge, language, reasonOf(decision));
      return [
        ...answerOf(decision.intent, knowledge, language, reasonOf(decision)),
        ...(decision.and
          ? answerOf(decision.and.intent, knowledge, language, reasonOf({ kind: 'answer', ...decision.and }))
          : []),
      ];
    case 'safeguard':
      if (decision.isStill) {
        return [{ ...said(own.stillHere, language, reasonOf(decision)), choices: [own.talkToPerson] }];
      }
      return answerOf(decision.intent, knowledge, language, reasonOf(decision)).map((message) => ({
        ...message,
        choices: [own.talkToPerson],
      }));
    case 'suggest':
      return [
        {
          ...said(own.didYouMean, language, reasonOf(decision)),
          choices: [
            ...decision.intents.map(({ intent }) => titleOf(intent, knowledge, language)),
            own.noneOfThese,
          ],
        },
      ];
    case 'ask':
      return [said(decision.isOpen ? own.whatToAsk : own.rephrase, language, reasonOf(decision))];
    case 'hand-over': {
      const sentences = {
        asked: own.handOverAsked,
        'not-understood': own.handOverNotUnderstood,
        'needs-person': own.handOverNeedsPerson,
      };
      const answer =
        decision.why === 'needs-person' && decision.intent !== undefined
          ? answerOf(decision.intent, knowledge, language, reasonOf(decision))
          : [];
      if (staffing.kind === 'closed') {
        return [
          ...answer,
          closedNow(staffing, language, reasonOf(decision), decision.why === 'not-understood'),
        ];
      }
      if (!isHandedOver(decision, staffing)) {
        const nobody = said(own.nobodyOn, language, reasonOf(decision));
        return [{ ...nobody, choices: [own.leaveMessage, own.talkToPerson] }];
      }
      return [...answer, said(sentences[decision.why], language, reasonOf(decision))];
    }
  }
}

/**
 * Whether the conversation joins the queue. Who asked for a person waits for one in opening hours;
 * whom the bot merely did not understand it does not hand over to nobody.
 */
export function isHandedOver(decision: Decision, staffing: Staffing): boolean {
  if (decision.kind !== 'hand-over' || staffing.kind === 'closed') return false;
  return staffing.kind === 'staffed' || decision.why !== 'not-understood';
}

export function titleOf(intentId: string, knowledge: Knowledge, language: Language): string {
  const intent = knowledge.intent(intentId);
  return intent ? knowledge.title(intent, language) : intentId;
}

function reasonOf(decision: Decision): BotReason {
  const best = decision.kind === 'suggest' ? decision.intents[0] : decision;
  return {
    decision: decision.kind,
    ...(best && 'intent' in best && best.intent !== undefined ? { intent: best.intent } : {}),
    ...(best && 'confidence' in best && best.confidence !== undefined
      ? { confidence: Math.round(best.confidence * 100) / 100 }
      : {}),
  };
}

function said(text: string, language: Language, reason: BotReason): BotMessage {
  return { kind: 'message', from: 'bot', text, language, reason };
}

function answerOf(
  intentId: string,
  knowledge: Knowledge,
  language: Language,
  reason: BotReason,
): BotMessage[] {
  const intent = knowledge.intent(intentId);
  if (!intent) return [said(phrases[language].rephrase, language, reason)];
  const answer = knowledge.answer(intent, language);
  const apology: BotMessage[] =
    answer.language === language ? [] : [said(phrases[language].onlyInEnglish, language, reason)];
  const message = said(answer.text, answer.language, reason);
  return [...apology, answer.links.length > 0 ? { ...message, links: answer.links } : message];
}

/** What the answer says of the aspect; where it does not say, where to look. */
function partOf(
  intentId: string,
  aspect: Aspect,
  knowledge: Knowledge,
  language: Language,
  reason: BotReason,
): BotMessage[] {
  const messages = answerOf(intentId, knowledge, language, reason);
  const whole = messages.at(-1);
  if (!whole) return [];
  const part = partAbout(whole.text, aspect);
  const own = phrases[whole.language];
  const title = titleOf(intentId, knowledge, whole.language);
  const told =
    part === null
      ? { ...whole, text: own.notInAnswer(title), choices: [own.talkToPerson] }
      : { ...whole, text: part };
  return [...messages.slice(0, -1), told];
}
