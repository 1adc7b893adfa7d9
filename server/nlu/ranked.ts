/** An intent and the calibrated probability, 0 to 1, that it is what the utterance means. */
export interface Ranked {
  intent: string;
  confidence: number;
}

export interface Example {
  intent: string;
  text: string;
}

/** A trained model: pure and immutable. */
export interface IntentModel {
  /** Best first; at most `most` intents. Empty when the utterance has no word in it. */
  rank(text: string, most?: number): Ranked[];
}
