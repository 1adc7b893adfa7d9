import type { LanguageWords } from './language-words.js';
import { letterRuns, Lexicon, pairEnds, pairKey } from './lexicon.js';

/** With fewer texts than this a pair that occurs once is kept: there is little else to go by. */
const textsForRepeats = 2_000;

/**
 * Gathers the lexicon of some texts, given as words. Stems are kept all; the rest when they come in two texts.
 * @param before adds to this lexicon, whose features keep their numbers; what the texts bring is then kept all.
 */
export function gatherLexicon(
  texts: string[][],
  language: LanguageWords,
  before: Lexicon = new Lexicon([], language),
): Lexicon {
  const stems = new Map<string, number>();
  const letters = new Map<string, number>();
  const otherForms = new Map<string, number>();
  const groups = new Map<string, number>();
  const pairs = new Map<number, number>();
  const skips = new Map<number, number>();
  const numberOf = (stem: string): number => {
    const known = before.stem(stem);
    if (known >= 0) return known;
    const added = stems.get(stem);
    if (added !== undefined) return added;
    stems.set(stem, before.size + stems.size);
    return before.size + stems.size - 1;
  };
  for (const words of texts) {
    const numbers = words.map((word) => numberOf(language.stem(word)));
    countOnce(pairs, neighbours(numbers, 1));
    countOnce(skips, neighbours(numbers, 2));
    countOnce(letters, words.flatMap(letterRuns));
    countOnce(groups, language.synonyms.namesIn(words));
    countOnce(
      otherForms,
      words.flatMap((word) => language.otherForms(word)),
    );
  }
  const isFirst = before.size === 0;
  const least = isFirst && texts.length > textsForRepeats ? 2 : 1;
  const isNew = (number: number): boolean => number < 0;
  return new Lexicon(
    [
      ...before.data,
      {
        stems: [...stems.keys()],
        letters: often(letters, least, (run) => isNew(before.letters(run))),
        otherForms: often(otherForms, isFirst ? 2 : 1, (form) => isNew(before.otherForm(form))),
        groups: often(groups, 1, (group) => isNew(before.group(group))),
        pairs: ends(often(pairs, least, (key) => isNew(before.pair(...pairEnds(key))))),
        skips: ends(often(skips, least, (key) => isNew(before.skip(...pairEnds(key))))),
      },
    ],
    language,
  );
}

function ends(keys: number[]): Int32Array {
  return Int32Array.from(keys.flatMap(pairEnds));
}

function neighbours(stems: number[], distance: number): number[] {
  const keys: number[] = [];
  for (let place = 0; place + distance < stems.length; place++) {
    keys.push(pairKey(stems[place] as number, stems[place + distance] as number));
  }
  return keys;
}

function countOnce<Key>(counts: Map<Key, number>, keys: Key[]): void {
  for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
}

function often<Key>(counts: Map<Key, number>, least: number, isWanted: (key: Key) => boolean): Key[] {
  return [...counts].filter(([key, count]) => count >= least && isWanted(key)).map(([key]) => key);
}
