import type { Entry } from '../protocol/entries.js';

const shortest = 2;
const longest = 40;

/** The words by which something is found, without their accents: "tŷ" is found by "ty" too. */
export function searchWords(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter(({ length }) => length >= shortest && length <= longest))];
}

/** What staff can find a conversation by: everything that was said in it, and what they wrote about it. */
export function wordsOf(entries: Entry[]): string[] {
  return searchWords(entries.map(textOf).join('\n'));
}

function textOf(entry: Entry): string {
  switch (entry.kind) {
    case 'message':
    case 'note':
      return entry.text;
    case 'wrap-up':
      return entry.comment ?? '';
    case 'tags':
      return entry.tags.join(' ');
    case 'request':
      return [entry.title, entry.reference, ...entry.fields.map(({ value }) => value)].join(' ');
    default:
      return '';
  }
}
