import { sentenceEnd } from './plain-words.js';
import { vocabulary } from './vocabulary.js';

/**
 * Turns a phrase of a rule into a pattern over plain words. A phrase is words with spaces between;
 * `(hit|hits)` is either, `[the|my]` may be missing, `~3` is up to three words of the same sentence,
 * `{partner}` is any word of that list in `vocabulary.ts`, and `|` by itself is a sentence's end.
 */
export function phrasePattern(phrase: string): RegExp {
  const source = partsOf(phrase).map((part) => {
    const gap = /^~(\d)$/.exec(part)?.[1];
    if (gap !== undefined) return `(?:[^ ${sentenceEnd}]+ ){0,${gap}}`;
    if (part === sentenceEnd) return `\\${sentenceEnd} `;
    if (part.startsWith('[')) return `(?:(?:${part.slice(1, -1)}) )?`;
    return `(?:${part}) `;
  });
  return new RegExp(` ${source.join('')}`, 'g');
}

/** Splits at the spaces that are not inside brackets, once the lists are filled in. */
function partsOf(phrase: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of filled(phrase)) {
    if ('(['.includes(letter)) depth++;
    if (')]'.includes(letter)) depth--;
    if (letter === ' ' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function filled(phrase: string): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
    const words = vocabulary[name];
    if (words === undefined) throw new RangeError(`"${phrase}" names a list that is not there: ${name}`);
    return `(?:${words})`;
  });
}
