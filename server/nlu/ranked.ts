export type ModelLanguage = 'en' | 'cy';

/** An intent and the calibrated probability, 0 to 1, that it is what the utterance means. */
export interface Ranked {
  intent: string;
  confidence: number;
}

/** Something to learn from. */
export interface Example {
  /** Null for what no intent covers. */
  intent: string | null;
  text: string;
  /** English when left out. */
  language?: ModelLanguage;
  /** How much it counts beside an utterance, which counts 1: an answer's sentence might count 0.2. */
  weight?: number;
}

/** A trained model: pure and immutable. */
export interface IntentModel {
  /**
   * Best first; at most `most` intents. Empty when the utterance has no word in it.
   * @param expected the language of the conversation, for utterances that do not show their own.
   */
  rank(text: string, most?: number, expected?: ModelLanguage): Ranked[];
}
