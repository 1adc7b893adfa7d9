/** The intents whose published answers signpost; their ids are fixed, their words are the editors'. */
export type SafeguardingIntent =
  | 'safe.emergency-999'
  | 'safe.suicide-self-harm'
  | 'safe.domestic-abuse'
  | 'safe.child-at-risk'
  | 'safe.adult-at-risk'
  | 'safe.gas-electric'
  | 'safe.homeless-tonight'
  // No answer of their own: what helps tonight is what these say, with a person first in the queue.
  | 'benefits.food-bank'
  | 'benefits.fuel-help'
  | 'housing.repair-emergency';

/** Phrases as `phrase-pattern.ts` reads them. */
export interface SafeguardingRule {
  intent: SafeguardingIntent;
  /** Any of these fires the rule. */
  alarming: string[];
  /** What people say of queues, dogs and lamp posts: set aside before the alarming is looked for. */
  innocent: string[];
}
