import type { IntentModel } from '../nlu/ranked.js';
import { readRisk } from '../safeguarding/detect.js';
import { decide, emptyMemory } from './decide.js';
import type { Understanding } from './evaluation.js';
import { rankUtterance } from './rank-utterance.js';

/** What the bot would do with an utterance that opens a conversation: what an evaluation measures. */
export function firstDecision(
  model: IntentModel,
  kindOf: (intent: string) => string | undefined,
  text: string,
): Understanding {
  const { risk, withoutInnocent } = readRisk(text);
  const ranked = rankUtterance(model, text, withoutInnocent);
  const { decision } = decide(emptyMemory, { risk, chosen: null, isNoneOfThese: false, ranked, kindOf });
  return { ranked, decision };
}
