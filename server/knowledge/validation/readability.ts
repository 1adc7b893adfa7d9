const sentenceEnd = /[.!?:]+(?=\s|$)|\n+/;

/**
 * Flesch–Kincaid grade of an answer: 0.39 × words a sentence + 11.8 × syllables a word − 15.59. Markdown,
 * web addresses and numbers are left out, and each point of a list is a sentence.
 */
export function readingGrade(markdown: string): number {
  const text = markdown
    .replace(/https?:\/\/\S+|\S+@\S+/g, ' ')
    .replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/gm, '')
    .replace(/\*\*/g, '')
    .replace(/[£\d][\d,.:/ -]*(?:am|pm|p|%)?/gi, ' ');
  const sentences = text
    .split(sentenceEnd)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[A-Za-z][A-Za-z'’]*/g) ?? [];
}

/** Groups of vowels, less a silent e: right for nine English words in ten, which is enough for a mean. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;
  const spoken = plain.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end[0] ?? '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
