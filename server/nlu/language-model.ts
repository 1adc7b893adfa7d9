import { confidenceOf } from './calibration.js';
import { FeatureSpace } from './feature-space.js';
import type { LanguageWords } from './language-words.js';
import { Lexicon } from './lexicon.js';
import type { Ranked } from './ranked.js';
import { Ranker, shares } from './ranker.js';
import { Speller } from './speller.js';
import type { TrainedLanguage } from './train-language.js';
import { words } from './words.js';

/** A model of one language, ready to rank. */
export interface LanguageModel {
  rank(text: string, most: number): Ranked[];
}

export function languageModel(trained: TrainedLanguage, language: LanguageWords): LanguageModel {
  const lexicon = new Lexicon(trained.lexicon, language);
  const ranker = new Ranker(new FeatureSpace(lexicon, trained.rarity), trained.weights, trained.utterances);
  const speller = new Speller(new Map(trained.wordCounts), language.isRealWord, (first, second) =>
    areNeighbours(lexicon, first, second),
  );
  const exact = new Map(trained.exact);
  const nameOf = (own: number): string => trained.intents[own] ?? '';

  return {
    rank(text, most) {
      const said = words(text, language.cutting);
      if (said.length === 0) return [];
      const corrected = speller.corrected(said);
      const standing = ranker.standing(corrected);
      const confidence = confidenceOf(trained.calibration, standing.signals);
      const ranked = [{ intent: nameOf(standing.best[0] ?? 0), confidence }];
      shares(standing).forEach((share, place) => {
        ranked.push({
          intent: nameOf(standing.best[place + 1] ?? 0),
          // What the first does not take is shared among the next, none of which is likelier than it.
          confidence: Math.min(confidence, (1 - confidence) * share),
        });
      });
      const known = exact.get(said.join(' ')) ?? exact.get(corrected.join(' '));
      const first = known === undefined ? [] : [{ intent: known, confidence: 1 }];
      return [...first, ...ranked.filter(({ intent }) => intent !== known)].slice(0, Math.max(most, 1));
    },
  };
}

function areNeighbours(lexicon: Lexicon, first: string, second: string): boolean {
  const one = lexicon.word(first).stem;
  const other = lexicon.word(second).stem;
  return one >= 0 && other >= 0 && lexicon.pair(one, other) >= 0;
}
