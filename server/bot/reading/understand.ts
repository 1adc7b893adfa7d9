import type { IntentModel, ModelLanguage, Ranked } from '../../nlu/ranked.js';
import { readRisk } from '../../safeguarding/detect.js';
import { thresholds, type BotMemory, type Understood } from '../decide.js';
import { phrases } from '../phrases.js';
import { rankUtterance } from '../rank-utterance.js';
import { bareWords, readPick, readYesNo } from '../short-replies.js';
import { isCancel } from '../dialogs/control-words.js';
import { aspectOf, leansOnBefore } from './follow-up.js';
import { questionsIn } from './questions-in.js';

export interface Reader {
  model: IntentModel;
  kindOf: (intent: string) => string | undefined;
}

/** Enough to see every intent of harm that an utterance is near to. */
const mostRanked = 6;
/** Two question marks, or a word for "and another thing". */
const listing = /\?.*\?|\b(?:also|another (?:thing|question)|two (?:things|questions)|hefyd)\b/is;
/** A follow-up is read with what it follows when that makes the bot surer by this much. */
const surerBy = 0.15;

/** Reads an utterance in the light of what was said before: all that `decide` decides by. Pure. */
export function understand(
  text: string,
  before: BotMemory,
  { model, kindOf }: Reader,
  language: ModelLanguage,
): Understood {
  const { risk, withoutInnocent } = readRisk(text);
  const rank = (said: string): Ranked[] => rankUtterance(model, said, withoutInnocent, mostRanked, language);
  const alone = rank(text);
  const { last } = before;
  const standsAlone = (alone[0]?.confidence ?? 0) >= thresholds.standsAlone;
  const leans = last !== null && !standsAlone && leansOnBefore(text);
  const questions = leans ? [] : questionsIn(text);
  return {
    text,
    risk,
    chosen: chosenFrom(before.suggested, text),
    isNoneOfThese: [phrases.en, phrases.cy].some(({ noneOfThese }) => sameWords(text, noneOfThese)),
    ranked: leans ? surer(alone, rank(`${last.text} ${text}`)) : alone,
    questions: questions.length > 1 ? questions.map((question) => rank(question)[0] ?? null) : [],
    isBareReply: isBareReply(text),
    isOneWord: bareWords(text).split(' ').length === 1,
    isList: listing.test(text),
    followUp: leans ? { intent: last.intent, aspect: aspectOf(text) } : null,
    kindOf,
  };
}

/** It answers a question; where none was asked it says nothing. */
function isBareReply(text: string): boolean {
  return readYesNo(text) !== null || isCancel(text);
}

function surer(alone: Ranked[], together: Ranked[]): Ranked[] {
  return (together[0]?.confidence ?? 0) >= (alone[0]?.confidence ?? 0) + surerBy ? together : alone;
}

function chosenFrom(suggested: BotMemory['suggested'], text: string): string | null {
  const place = readPick(
    text,
    suggested.map(({ title }) => title),
  );
  return place === null ? null : (suggested[place]?.intent ?? null);
}

const words = new Intl.Collator(undefined, { sensitivity: 'base' });

export function sameWords(one: string, other: string): boolean {
  return words.compare(one.trim(), other.trim()) === 0;
}
