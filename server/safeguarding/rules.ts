import { adultAtRisk } from './rules/adult-at-risk.js';
import { childAtRisk } from './rules/child-at-risk.js';
import { domesticAbuse } from './rules/domestic-abuse.js';
import { emergency } from './rules/emergency.js';
import { gasOrElectricity } from './rules/gas-or-electricity.js';
import { homelessTonight } from './rules/homeless-tonight.js';
import { suicideOrSelfHarm } from './rules/suicide-or-self-harm.js';

/** The intents whose published answers signpost; their ids are fixed, their words are the editors'. */
export type SafeguardingIntent =
  | 'safe.emergency-999'
  | 'safe.suicide-self-harm'
  | 'safe.domestic-abuse'
  | 'safe.child-at-risk'
  | 'safe.adult-at-risk'
  | 'safe.gas-electric'
  | 'safe.homeless-tonight';

/** Phrases as `phrase-pattern.ts` reads them. */
export interface SafeguardingRule {
  intent: SafeguardingIntent;
  /** Any of these fires the rule. */
  alarming: string[];
  /** What people say of queues, dogs and lamp posts: set aside before the alarming is looked for. */
  innocent: string[];
}

/**
 * Ordered: where two fire, the first is the greater danger, or the closer description. Tuned to
 * fire rather than miss, since an answer that was not needed costs a moment.
 */
export const safeguardingRules: SafeguardingRule[] = [
  suicideOrSelfHarm,
  emergency,
  gasOrElectricity,
  childAtRisk,
  adultAtRisk,
  domesticAbuse,
  homelessTonight,
];
