import type { LanguageWords } from './language-words.js';
import { Synonyms } from './synonyms.js';
import { words } from './words.js';

/** What a beginning may have been before it mutated, longest first. "gardd" loses its g, so a vowel may hide one. */
const radicals: [beginning: string, before: string[]][] = [
  ['ngh', ['c']],
  ['mh', ['p']],
  ['nh', ['t']],
  ['ph', ['p']],
  ['th', ['t']],
  ['ch', ['c']],
  ['dd', ['d']],
  ['ng', ['g']],
  ['b', ['p']],
  ['d', ['t']],
  ['g', ['c']],
  ['f', ['b', 'm']],
  ['m', ['b']],
  ['n', ['d']],
  ['l', ['ll', 'gl']],
  ['r', ['rh', 'gr']],
  ['w', ['gw']],
  ...['a', 'e', 'i', 'o', 'y'].map((vowel): [string, string[]] => [vowel, [`g${vowel}`]]),
];
/** A word this short has too many others that it might be. */
const leastLetters = 3;

/** The word as it stands, and as it may stand in a dictionary: "finiau" is also "biniau" and "miniau". */
export function unmutated(word: string): string[] {
  if (word.length < leastLetters) return [];
  const found = radicals.find(([beginning]) => word.startsWith(beginning) && !isOneLetter(word, beginning));
  return found ? found[1].map((before) => before + word.slice(found[0].length)) : [];
}

/** In Welsh ll, rh and ff are letters of their own, and not l, r and f. */
function isOneLetter(word: string, beginning: string): boolean {
  return beginning.length === 1 && /^(?:ll|rh|ff)/.test(word);
}

const noEndings = new Map<string, readonly string[]>();

/**
 * Welsh: no stems, since none of English fit, and no word list: only training's own words are known.
 * `i'r` and `mae'n` are two words each.
 */
export function welsh(synonyms: string[][] = []): LanguageWords {
  const cutting = { spelledOut: noEndings, keepsEndings: true };
  const stem = (word: string): string => word;
  return {
    language: 'cy',
    cutting,
    stem,
    otherForms: (word) => [word, ...unmutated(word)],
    isRealWord: () => false,
    synonyms: new Synonyms(
      synonyms.map((group) => group.map((phrase) => words(phrase, cutting))),
      stem,
    ),
    meanings: null,
  };
}
