import type { IntentModel } from '../nlu/ranked.js';
import { decide, emptyMemory } from './decide.js';
import type { Understanding } from './evaluation.js';
import { understand } from './reading/understand.js';

/** What the bot would do with an utterance that opens a conversation: what an evaluation measures. */
export function firstDecision(
  model: IntentModel,
  kindOf: (intent: string) => string | undefined,
  text: string,
): Understanding {
  const understood = understand(text, emptyMemory, { model, kindOf }, 'en');
  const { decision } = decide(emptyMemory, understood);
  return { ranked: understood.ranked, decision };
}
