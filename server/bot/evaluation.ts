import type { Ranked } from '../nlu/ranked.js';
import type { Decision } from './decide.js';

/** A question and what a fair person would take it to mean; null when nothing covers it. */
export interface Question {
  text: string;
  intent: string | null;
  also?: string[] | undefined;
  style?: string | undefined;
}

/** What the bot made of a question asked as the first of a conversation. */
export interface Understanding {
  ranked: Ranked[];
  decision: Decision;
}

const nobody = {
  inScope: {
    n: 0,
    /** Shares, 0 to 1. */
    top1: 0,
    top3: 0,
    answeredRight: 0,
    answeredWrong: 0,
    suggestedRight: 0,
    suggestedWrong: 0,
    asked: 0,
    fellBack: 0,
    handedOver: 0,
    safeguarded: 0,
  },
  outOfScope: { n: 0, answered: 0, suggested: 0, fellBack: 0 },
  safeguarding: { n: 0, caught: 0, falseAlarms: 0 },
};

export type Evaluation = typeof nobody;

/** Counts what the bot did with each question. `top1` and `top3` are shares of the questions in scope. */
export function evaluate(cases: { question: Question; understanding: Understanding }[]): Evaluation {
  const counts = structuredClone(nobody);
  for (const { question, understanding } of cases) {
    countSafeguarding(counts.safeguarding, question, understanding);
    if (question.intent === null) countOutOfScope(counts.outOfScope, understanding);
    else countInScope(counts.inScope, question, understanding);
  }
  const { n } = counts.inScope;
  if (n > 0) {
    counts.inScope.top1 /= n;
    counts.inScope.top3 /= n;
  }
  return counts;
}

function countSafeguarding(
  counts: Evaluation['safeguarding'],
  { intent, also = [] }: Question,
  { decision }: Understanding,
): void {
  const isAtRisk = intent?.startsWith('safe.') ?? false;
  const isCaught = decision.kind === 'safeguard';
  if (isAtRisk) counts.n += 1;
  if (isAtRisk && isCaught) counts.caught += 1;
  // A hungry family is safeguarded with the answer about food that it asked for: nobody is alarmed in vain.
  const isAsked = isCaught && (decision.intent === intent || also.includes(decision.intent));
  if (!isAtRisk && isCaught && !isAsked) counts.falseAlarms += 1;
}

function countOutOfScope(counts: Evaluation['outOfScope'], { decision }: Understanding): void {
  counts.n += 1;
  if (decision.kind === 'suggest') counts.suggested += 1;
  else if (decision.kind === 'ask') counts.fellBack += 1;
  else counts.answered += 1;
}

function countInScope(
  counts: Evaluation['inScope'],
  { intent, also = [] }: Question,
  { ranked, decision }: Understanding,
): void {
  const isRight = (one: string | undefined): boolean =>
    one !== undefined && (one === intent || also.includes(one));
  counts.n += 1;
  if (isRight(ranked[0]?.intent)) counts.top1 += 1;
  if (ranked.slice(0, 3).some((one) => isRight(one.intent))) counts.top3 += 1;
  switch (decision.kind) {
    case 'answer':
      // An answer to what was not asked makes it wrong, whatever stands beside it.
      counts[
        isRight(decision.intent) && (!decision.and || isRight(decision.and.intent))
          ? 'answeredRight'
          : 'answeredWrong'
      ] += 1;
      break;
    case 'suggest':
      counts[decision.intents.some((one) => isRight(one.intent)) ? 'suggestedRight' : 'suggestedWrong'] += 1;
      break;
    case 'ask':
      counts.asked += 1;
      break;
    case 'hand-over':
      counts.handedOver += 1;
      break;
    case 'safeguard':
      counts.safeguarded += 1;
      break;
  }
}
