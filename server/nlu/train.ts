import type { Languages } from './languages.js';
import type { TrainedModel } from './trained-model.js';
import type { Example, ModelLanguage } from './ranked.js';
import { trainLanguage } from './train-language.js';

/**
 * Trains a model, each language apart. The same examples and seed give the same model.
 * @throws RangeError when no language has two intents: there would be nothing to tell apart.
 */
export function train(examples: Example[], languages: Languages, seed = 1): TrainedModel {
  const of = (wanted: ModelLanguage): Example[] =>
    examples.filter(({ language = 'en' }) => language === wanted);
  const trained: TrainedModel = {
    en: trainLanguage(of('en'), languages.en, seed),
    cy: trainLanguage(of('cy'), languages.cy, seed),
  };
  if (!trained.en && !trained.cy) {
    throw new RangeError('A model needs the utterances of two intents or more in one language');
  }
  return trained;
}
