import type { LanguageWords } from './language-words.js';
import { letterRuns, Lexicon, pairEnds, pairKey } from './lexicon.js';

/** With fewer texts than this a pair that occurs once is kept: there is little else to go by. */
const textsForRepeats = 2_000;

/** Gathers the lexicon of some texts, given as words. Stems are kept all; the rest when they come in two texts. */
export function gatherLexicon(texts: string[][], language: LanguageWords): Lexicon {
  const stems = new Map<string, number>();
  const letters = new Map<string, number>();
  const otherForms = new Map<string, number>();
  const pairs = new Map<number, number>();
  const skips = new Map<number, number>();
  const numberOf = (stem: string): number => {
    const known = stems.get(stem);
    if (known !== undefined) return known;
    stems.set(stem, stems.size);
    return stems.size - 1;
  };
  for (const words of texts) {
    const numbers = words.map((word) => numberOf(language.stem(word)));
    countOnce(pairs, neighbours(numbers, 1));
    countOnce(skips, neighbours(numbers, 2));
    countOnce(letters, words.flatMap(letterRuns));
    countOnce(
      otherForms,
      words.flatMap((word) => language.otherForms(word)),
    );
  }
  const least = texts.length > textsForRepeats ? 2 : 1;
  return new Lexicon(
    {
      stems: [...stems.keys()],
      letters: often(letters, least),
      otherForms: often(otherForms, 2),
      pairs: Int32Array.from(often(pairs, least).flatMap(pairEnds)),
      skips: Int32Array.from(often(skips, least).flatMap(pairEnds)),
    },
    language,
  );
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

function often<Key>(counts: Map<Key, number>, least: number): Key[] {
  return [...counts].filter(([, count]) => count >= least).map(([key]) => key);
}
