import { PhraseIndex } from './phrase-index.js';
import { plainWords } from './plain-words.js';
import type { SafeguardingIntent } from './rule.js';
import { safeguardingRules } from './rules.js';

const mostCharacters = 4_000;

const rules = safeguardingRules.map(({ intent, alarming, innocent }) => ({
  intent,
  alarming: new PhraseIndex(alarming),
  innocent: new PhraseIndex(innocent),
}));

export interface RiskReading {
  /** The intent whose answer signposts, or null when no rule fires. */
  risk: SafeguardingIntent | null;
  /** Where words only sounded like a risk: what is left of the utterance without them. */
  withoutInnocent: Map<string, string>;
}

/** Runs before any model, on every channel, and no content can switch it off. */
export function readRisk(text: string): RiskReading {
  const said = plainWords(text.slice(0, mostCharacters));
  const words = new Set(said.split(' '));
  const withoutInnocent = new Map<string, string>();
  for (const { intent, alarming, innocent } of rules) {
    // Only the innocent words themselves are set aside: what else is said still counts.
    const left = innocent.possible(words).reduce((rest, pattern) => rest.replace(pattern, ' …'), said);
    if (alarming.possible(words).some((pattern) => left.search(pattern) !== -1))
      return { risk: intent, withoutInnocent };
    if (left !== said) withoutInnocent.set(intent, left);
  }
  return { risk: null, withoutInnocent };
}

/** @returns the intent whose answer signposts, or null when no rule fires. */
export function detectRisk(text: string): SafeguardingIntent | null {
  return readRisk(text).risk;
}
