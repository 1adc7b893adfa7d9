import { phrasePattern } from './phrase-pattern.js';
import { plainWords } from './plain-words.js';
import type { SafeguardingIntent } from './rule.js';
import { safeguardingRules } from './rules.js';

const mostCharacters = 4_000;

const rules = safeguardingRules.map(({ intent, alarming, innocent }) => ({
  intent,
  alarming: alarming.map(phrasePattern),
  innocent: innocent.map(phrasePattern),
}));

/**
 * Runs before any model, on every channel, and no content can switch it off.
 * @returns the intent whose answer signposts, or null when no rule fires.
 */
export function detectRisk(text: string): SafeguardingIntent | null {
  const said = plainWords(text.slice(0, mostCharacters));
  const fired = rules.find(({ alarming, innocent }) => {
    // Only the innocent words themselves are set aside: what else is said still counts.
    const left = innocent.reduce((words, pattern) => words.replace(pattern, ' …'), said);
    return alarming.some((pattern) => left.search(pattern) !== -1);
  });
  return fired?.intent ?? null;
}
