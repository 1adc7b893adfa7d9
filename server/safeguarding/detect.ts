import { safeguardingRules, type SafeguardingIntent } from './rules.js';

/** Lower case, plain apostrophes gone, everything but letters, digits and hyphens a space. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Runs before any model, on every channel, and no content can switch it off.
 * @returns the intent whose answer signposts, or null when no rule fires.
 */
export function detectRisk(text: string): SafeguardingIntent | null {
  const said = plain(text.slice(0, 4_000));
  const fired = safeguardingRules.find(
    ({ alarming, innocent }) =>
      alarming.some((pattern) => pattern.test(said)) && !innocent.some((pattern) => pattern.test(said)),
  );
  return fired?.intent ?? null;
}
