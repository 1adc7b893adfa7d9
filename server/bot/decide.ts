import type { Ranked } from '../nlu/ranked.js';

/** What the bot does with an utterance. */
export type Decision =
  | { kind: 'answer'; intent: string; confidence: number }
  | { kind: 'suggest'; intents: Ranked[] }
  | { kind: 'ask' }
  | {
      kind: 'hand-over';
      why: 'asked' | 'not-understood' | 'needs-person';
      intent?: string;
      confidence?: number;
    }
  | { kind: 'safeguard'; intent: string; confidence?: number };

/** What the bot remembers of a conversation between turns. */
export interface BotMemory {
  /** Utterances in a row that it could not help with. */
  failures: number;
  /** The intents it last suggested, to be recognised by their titles. */
  suggested: { intent: string; title: string }[];
}

export const emptyMemory: BotMemory = { failures: 0, suggested: [] };

export const thresholds = { answer: 0.5, safeguard: 0.3, suggest: 0.15, failuresBeforeHandOver: 2 } as const;

export interface Understood {
  /** The safeguarding rule that fired, which outranks everything. */
  risk: string | null;
  /** The intent whose suggested title the resident pressed or typed. */
  chosen: string | null;
  /** The resident refused all suggestions. */
  isNoneOfThese: boolean;
  ranked: Ranked[];
  kindOf: (intent: string) => string | undefined;
}

/** Decides, and says what to remember. Pure. */
export function decide(memory: BotMemory, understood: Understood): { decision: Decision; memory: BotMemory } {
  const decision = decisionFor(memory, understood);
  return { decision, memory: remembered(memory, decision) };
}

function decisionFor(
  memory: BotMemory,
  { risk, chosen, isNoneOfThese, ranked, kindOf }: Understood,
): Decision {
  if (risk !== null) return { kind: 'safeguard', intent: risk };
  if (isNoneOfThese) return notUnderstood(memory);
  const best = chosen === null ? ranked[0] : { intent: chosen, confidence: 1 };
  if (!best) return notUnderstood(memory);
  const { intent, confidence } = best;
  // A safeguarding intent that the rules missed is acted on when it is merely likely.
  if (kindOf(intent) === 'safeguarding' && confidence >= thresholds.safeguard) {
    return { kind: 'safeguard', intent, confidence };
  }
  if (confidence >= thresholds.answer) {
    if (intent === 'chat.talk-to-person') return { kind: 'hand-over', why: 'asked', intent, confidence };
    if (intent === 'chat.not-helpful' && memory.failures > 0) return notUnderstood(memory);
    if (kindOf(intent) === 'handoff') return { kind: 'hand-over', why: 'needs-person', intent, confidence };
    return { kind: 'answer', intent, confidence };
  }
  const likely = ranked.filter(({ intent }) => isSuggestible(kindOf(intent))).slice(0, 3);
  if (confidence >= thresholds.suggest && likely.length > 0) return { kind: 'suggest', intents: likely };
  return notUnderstood(memory);
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

function remembered(memory: BotMemory, decision: Decision): BotMemory {
  if (decision.kind === 'ask') return { failures: memory.failures + 1, suggested: [] };
  if (decision.kind === 'answer' && decision.intent === 'chat.not-helpful') {
    return { failures: memory.failures + 1, suggested: [] };
  }
  if (decision.kind === 'suggest') return { ...memory, suggested: [] };
  return emptyMemory;
}
