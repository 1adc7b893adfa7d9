import type { Ranked } from '../nlu/ranked.js';
import type { Aspect } from './reading/follow-up.js';

/** What the bot does with an utterance. */
export type Decision =
  | {
      kind: 'answer';
      intent: string;
      confidence: number;
      /** The second of two questions in one message. */
      and?: Ranked;
      /** What a follow-up asks of the answer that it follows. */
      aspect?: Aspect;
    }
  | { kind: 'suggest'; intents: Ranked[] }
  | {
      kind: 'ask';
      /** A yes, a no or a "cancel" that answers nothing: not a failure to understand. */
      isOpen?: true;
    }
  | {
      kind: 'hand-over';
      why: 'asked' | 'not-understood' | 'needs-person';
      intent?: string;
      confidence?: number;
    }
  | {
      kind: 'safeguard';
      intent: string;
      confidence?: number;
      /** They were told before, and go on: shorter, and offered a person again. */
      isStill?: true;
    };

/** What the bot remembers of a conversation between turns. */
export interface BotMemory {
  /** Utterances in a row that it could not help with. */
  failures: number;
  /** The intents it last suggested, to be recognised by their titles. */
  suggested: { intent: string; title: string }[];
  /** What it last answered, and the utterance: what "how much is it?" is about. */
  last: { intent: string; text: string } | null;
  /** The risk that it last saw, until it is sure that they have come to something else. */
  risk: string | null;
}

/** Enough of an utterance to read a follow-up with. */
const longestRemembered = 200;

export const emptyMemory: BotMemory = { failures: 0, suggested: [], last: null, risk: null };

export const thresholds = {
  answer: 0.6,
  /** For each of two questions in one message. */
  oneOfTwo: 0.7,
  /** A message that the bot is this sure of by itself is no follow-up, and asks one thing unless it lists more. */
  standsAlone: 0.85,
  safeguard: 0.3,
  /** For a single word, which names a dozen things. */
  oneWord: 0.99,
  /** When something harmless is likelier than any one harm. */
  scatteredHarm: 0.5,
  suggest: 0.25,
  failuresBeforeHandOver: 2,
} as const;

export interface Understood {
  text: string;
  /** The safeguarding rule that fired, which outranks everything. */
  risk: string | null;
  /** The intent whose suggested title the resident pressed or typed. */
  chosen: string | null;
  /** The resident refused all suggestions. */
  isNoneOfThese: boolean;
  ranked: Ranked[];
  /** A yes, a no, an OK or a "cancel" alone. */
  isBareReply: boolean;
  /** A single word: a name for a dozen things. */
  isOneWord: boolean;
  /** The best intent of each question, in a message that asks several things; empty when it asks one. */
  questions: (Ranked | null)[];
  /** It says itself that it asks more than one thing. */
  isList: boolean;
  /** What the utterance leans on, if it may be a follow-up. */
  followUp: { intent: string; aspect: Aspect | null } | null;
  kindOf: (intent: string) => string | undefined;
}

/** Decides, and says what to remember. Pure. */
export function decide(memory: BotMemory, understood: Understood): { decision: Decision; memory: BotMemory } {
  const decision = decisionFor(memory, understood);
  return { decision, memory: remembered(memory, decision, understood) };
}

function decisionFor(memory: BotMemory, understood: Understood): Decision {
  const { risk, chosen, isNoneOfThese, ranked, questions, isList, followUp, kindOf } = understood;
  if (risk !== null) return { kind: 'safeguard', intent: risk };
  if (isNoneOfThese) return notUnderstood(memory);
  const harm = chosen === null ? likelyHarm(ranked, kindOf) : null;
  if (harm) return { kind: 'safeguard', ...harm };
  const still = chosen === null ? stillAtRisk(memory, understood) : null;
  if (still) return still;
  if (understood.isBareReply && chosen === null)
    return memory.suggested.length > 0 ? again(memory) : { kind: 'ask', isOpen: true };
  const best = chosen === null ? ranked[0] : { intent: chosen, confidence: 1 };
  if (followUp?.aspect && chosen === null) {
    return { kind: 'answer', intent: followUp.intent, confidence: 1, aspect: followUp.aspect };
  }
  if (!best) return notUnderstood(memory);
  const { intent, confidence } = best;
  const isOneThing = confidence >= thresholds.standsAlone && !isList;
  const least = isOneThing ? thresholds.standsAlone : thresholds.oneOfTwo;
  const two = chosen === null ? twoAnswers(best, questions, least, kindOf) : null;
  if (two) return two;
  const isTooShort = understood.isOneWord && chosen === null && confidence < thresholds.oneWord;
  if (confidence >= thresholds.answer && !(isTooShort && isAnswered(kindOf(intent)))) {
    if (intent === 'chat.talk-to-person') return { kind: 'hand-over', why: 'asked', intent, confidence };
    if (intent === 'chat.not-helpful' && memory.failures > 0) return notUnderstood(memory);
    if (kindOf(intent) === 'handoff') return { kind: 'hand-over', why: 'needs-person', intent, confidence };
    return { kind: 'answer', intent, confidence };
  }
  const likely = ranked.filter(({ intent }) => isSuggestible(kindOf(intent))).slice(0, 3);
  if (confidence >= thresholds.suggest && likely.length > 0) return { kind: 'suggest', intents: likely };
  return notUnderstood(memory);
}

/** Safeguarding that the rules missed is acted on when it is merely likely: whichever harm it is. */
function likelyHarm(ranked: Ranked[], kindOf: Understood['kindOf']): Ranked | null {
  const harms = ranked.filter(({ intent }) => kindOf(intent) === 'safeguarding');
  const likelihood = harms.reduce((sum, { confidence }) => sum + confidence, 0);
  const enough = harms[0] === ranked[0] ? thresholds.safeguard : thresholds.scatteredHarm;
  return harms[0] && likelihood >= enough ? harms[0] : null;
}

/** After words of harm, what the bot is not sure of is no question about bins. */
function stillAtRisk({ risk }: BotMemory, { ranked, kindOf }: Understood): Decision | null {
  if (risk === null) return null;
  const [best] = ranked;
  const isElsewhere =
    best !== undefined &&
    best.confidence >= thresholds.standsAlone &&
    (isAnswered(kindOf(best.intent)) || best.intent === 'chat.talk-to-person');
  return isElsewhere ? null : { kind: 'safeguard', intent: risk, isStill: true };
}

function again({ suggested }: BotMemory): Decision {
  return { kind: 'suggest', intents: suggested.map(({ intent }) => ({ intent, confidence: 0 })) };
}

/** "bins" of "bins.missed-collection": two answers of one service say much the same. */
function serviceOf(intent: string): string {
  return intent.slice(0, intent.indexOf('.'));
}

/** Both answers when a message surely asks two things; small talk beside a question is no second one. */
function twoAnswers(
  best: Ranked,
  questions: (Ranked | null)[],
  least: number,
  kindOf: Understood['kindOf'],
): Decision | null {
  const sure = questions.filter(
    (one): one is Ranked => one !== null && one.confidence >= least && isAnswered(kindOf(one.intent)),
  );
  const [first, ...others] = sure;
  const second = others.find(({ intent }) => serviceOf(intent) !== serviceOf(first?.intent ?? ''));
  if (!first || !second) return null;
  const isThird = best.intent !== first.intent && best.intent !== second.intent;
  if (isThird && best.confidence >= thresholds.oneOfTwo) return null;
  return { kind: 'answer', ...first, and: second };
}

function isAnswered(kind: string | undefined): boolean {
  return kind === 'answer' || kind === 'report' || kind === 'lookup';
}

/** A guess at harm is alarming, and small talk is no service: neither is offered as a choice. */
function isSuggestible(kind: string | undefined): boolean {
  return kind !== 'chat' && kind !== 'safeguarding';
}

function notUnderstood({ failures }: BotMemory): Decision {
  return failures + 1 >= thresholds.failuresBeforeHandOver
    ? { kind: 'hand-over', why: 'not-understood' }
    : { kind: 'ask' };
}

function remembered(memory: BotMemory, decision: Decision, { text, kindOf }: Understood): BotMemory {
  if (decision.kind === 'safeguard') return { ...emptyMemory, risk: decision.intent };
  if (decision.kind === 'ask' && decision.isOpen) return memory;
  if (decision.kind === 'ask') return { ...memory, failures: memory.failures + 1, suggested: [] };
  if (decision.kind === 'answer' && decision.intent === 'chat.not-helpful') {
    return { ...memory, failures: memory.failures + 1, suggested: [] };
  }
  if (decision.kind === 'suggest') return { ...memory, suggested: [] };
  if (decision.kind !== 'answer') return emptyMemory;
  const isSmallTalk = !isAnswered(kindOf(decision.intent));
  const answered = { intent: decision.intent, text: text.slice(0, longestRemembered) };
  return { ...emptyMemory, last: isSmallTalk ? memory.last : answered };
}
