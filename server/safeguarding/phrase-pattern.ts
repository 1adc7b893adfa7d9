import { vocabulary } from './vocabulary.js';

/**
 * Turns a phrase of a rule into a pattern over plain words. A phrase is words with single spaces
 * between; `(hit|hits)` is either, `[the|my]` may be missing, `~3` is up to three words of the same
 * sentence, `{partner}` is any of that list in `vocabulary.ts`, and a `|` by itself is a sentence's end.
 * `this & that` is both in one sentence, in either order, up to twelve words apart: people in fear do
 * not keep to an order of words, and many write in a second language.
 */
export function phrasePattern(phrase: string): RegExp {
  const [first = '', second, ...more] = phrase.split(' & ').map((half) => patternSource(half, phrase));
  if (more.length > 0) throw new RangeError(`"${phrase}" joins more than two`);
  const between = '(?: [^ |]+){0,12}?';
  const source =
    second === undefined ? first : `(?:${first}${between} ${second}|${second}${between} ${first})`;
  return new RegExp(` ${source}(?= )`, 'g');
}

function patternSource(words: string, phrase: string): string {
  const source = words
    .replace(/(?<=^| )\|(?= |$)/g, '{end}')
    .replace(/ \[([^\]]+)\]/g, '(?: (?:$1))?')
    .replace(/ ~(\d+)/g, '(?: [^ |]+){0,$1}')
    .replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => `(?:${listed(name, phrase)})`);
  return `(?:${source})`;
}

/** The words of a list in `vocabulary.ts`. */
export function listed(name: string, phrase: string): string {
  const words = vocabulary[name];
  if (words === undefined) throw new RangeError(`"${phrase}" names a list that is not there: ${name}`);
  return words;
}
