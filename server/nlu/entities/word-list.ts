/** A pattern for any of some words or phrases, the longest first, whatever their case and apostrophes. */
export function anyOf(phrases: string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['’]/g, "['’]?")
        .replace(/ /g, '[ -]{1,2}'),
    )
    .join('|');
}

/** The pattern where it stands as a word of its own. */
export function asWord(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
}
