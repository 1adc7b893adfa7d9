import { vocabulary } from './vocabulary.js';

/**
 * Turns a phrase of a rule into a pattern over plain words. A phrase is words with single spaces
 * between; `(hit|hits)` is either, `[the|my]` may be missing, `~3` is up to three words of the same
 * sentence, `{partner}` is any of that list in `vocabulary.ts`, and a `|` by itself is a sentence's end.
 */
export function phrasePattern(phrase: string): RegExp {
  const source = phrase
    .replace(/(?<=^| )\|(?= |$)/g, '{end}')
    .replace(/ \[([^\]]+)\]/g, '(?: (?:$1))?')
    .replace(/ ~(\d+)/g, '(?: [^ |]+){0,$1}')
    .replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => `(?:${listed(name, phrase)})`);
  return new RegExp(` (?:${source})(?= )`, 'g');
}

function listed(name: string, phrase: string): string {
  const words = vocabulary[name];
  if (words === undefined) throw new RangeError(`"${phrase}" names a list that is not there: ${name}`);
  return words;
}
