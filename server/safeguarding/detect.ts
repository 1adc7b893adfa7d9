import { PhraseIndex } from './phrase-index.js';
import { phrasePattern } from './phrase-pattern.js';
import { plainWords } from './plain-words.js';
import type { SafeguardingIntent } from './rule.js';
import { safeguardingRules } from './rules.js';

const mostCharacters = 4_000;

/** Of each rule the innocent first. All rules are in one index: a message's words are looked up once. */
const phrases = new PhraseIndex(
  safeguardingRules.flatMap(({ intent, innocent, alarming }) => [
    ...innocent.map((phrase) => ({ phrase, intent, isInnocent: true, pattern: phrasePattern(phrase) })),
    ...alarming.map((phrase) => ({ phrase, intent, isInnocent: false, pattern: phrasePattern(phrase) })),
  ]),
);

export interface RiskReading {
  /** The intent whose answer signposts, or null when no rule fires. */
  risk: SafeguardingIntent | null;
  /** Where words only sounded like a risk: what is left of the utterance without them. */
  withoutInnocent: Map<string, string>;
}

/** Runs before any model, on every channel, and no content can switch it off. */
export function readRisk(text: string): RiskReading {
  const said = plainWords(text.slice(0, mostCharacters));
  const withoutInnocent = new Map<string, string>();
  for (const { intent, isInnocent, pattern } of phrases.possible(said.split(' '))) {
    // Only the innocent words themselves are set aside: what else is said still counts.
    const left = withoutInnocent.get(intent) ?? said;
    if (isInnocent) {
      const rest = left.replace(pattern, ' …');
      if (rest !== left) withoutInnocent.set(intent, rest);
    } else if (left.search(pattern) !== -1) {
      withoutInnocent.delete(intent);
      return { risk: intent, withoutInnocent };
    }
  }
  return { risk: null, withoutInnocent };
}

/** @returns the intent whose answer signposts, or null when no rule fires. */
export function detectRisk(text: string): SafeguardingIntent | null {
  return readRisk(text).risk;
}
