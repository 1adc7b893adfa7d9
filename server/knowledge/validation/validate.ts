import type { Intent } from '../intent.js';
import type { NumberRecord } from '../numbers.js';
import type { OutOfScope } from '../out-of-scope.js';
import { answerFindings } from './answers.js';
import { warning, type Finding } from './finding.js';
import { utteranceFindings } from './utterances.js';

/** Everything that an editor published, and the day on which it is looked at. */
export interface Published {
  intents: Intent[];
  outOfScope: OutOfScope;
  numbers: NumberRecord[];
  today: string;
}

/** All that is to be put right or looked at, faults first. What a file's form forbids is `readIntents`' to say. */
export function validateKnowledge({ intents, outOfScope, numbers, today }: Published): Finding[] {
  const findings = [
    ...utteranceFindings(intents, outOfScope),
    ...intents.flatMap((intent) => answerFindings(intent, numbers)),
    ...intents
      .filter(({ reviewBy }) => reviewBy < today)
      .map((intent) =>
        warning(intent, 'reviewBy', `was due on ${intent.reviewBy}: review it and set the next date`),
      ),
  ];
  return findings.sort((a, b) => Number(b.isFault) - Number(a.isFault));
}
