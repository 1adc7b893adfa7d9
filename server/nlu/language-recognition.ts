import type { TrainedModel } from './trained-model.js';
import type { Languages } from './languages.js';
import { letterRuns } from './lexicon.js';
import type { ModelLanguage } from './ranked.js';
import { words } from './words.js';

/** No word alone says more than this, a short one less: a name, or "ok", may stand in either language. */
const mostOfOneWord = 3;
const mostOfShortWord = 1;
const shortLetters = 2;
/** What `normalised` puts in place of addresses. */
const placeholders = new Set(['postcode', 'email', 'link']);
/** How much likelier the other language must be before it is taken for the expected one. */
const toBeSure = 2;
const mostWordsRead = 30;

/**
 * Tells English from Welsh by the words and the runs of letters that training has of each.
 * With one language trained, it is always that.
 */
export function recogniseLanguage(
  trained: TrainedModel,
  languages: Languages,
): (text: string, expected?: ModelLanguage) => ModelLanguage {
  const { en, cy } = trained;
  if (!en || !cy) return () => (en ? 'en' : 'cy');
  const english = wordStatistics(en.wordCounts);
  const welsh = wordStatistics(cy.wordCounts);
  /** Above 0 for Welsh, below for English. */
  const leaning = (word: string): number => {
    const inEnglish = english.words.get(word) ?? (languages.en.isRealWord(word) ? 0.5 : 0);
    const inWelsh = welsh.words.get(word) ?? 0;
    let lean = 0;
    if (inEnglish > 0 || inWelsh > 0) {
      lean = Math.log((inWelsh + 0.05) / welsh.total) - Math.log((inEnglish + 0.05) / english.total);
    } else {
      for (const run of letterRuns(word)) lean += Math.log(welsh.shareOf(run) / english.shareOf(run));
    }
    const most = word.length <= shortLetters ? mostOfShortWord : mostOfOneWord;
    return Math.max(-most, Math.min(most, lean));
  };
  return (text, expected = 'en') => {
    const said = words(text, languages.cy.cutting).slice(0, mostWordsRead);
    const lean = said.reduce((sum, word) => sum + (isWord(word) ? leaning(word) : 0), 0);
    if (expected === 'en') return lean > toBeSure ? 'cy' : 'en';
    return lean < -toBeSure ? 'en' : 'cy';
  };
}

function isWord(word: string): boolean {
  return !placeholders.has(word) && !/\d/.test(word);
}

function wordStatistics(counts: [word: string, count: number][]) {
  const runs = new Map<string, number>();
  let runTotal = 0;
  let total = 0;
  for (const [word, count] of counts) {
    total += count;
    for (const run of letterRuns(word)) {
      runs.set(run, (runs.get(run) ?? 0) + 1);
      runTotal += 1;
    }
  }
  return {
    words: new Map(counts),
    total: total || 1,
    shareOf: (run: string): number => ((runs.get(run) ?? 0) + 0.3) / (runTotal + 1),
  };
}
