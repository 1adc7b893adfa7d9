import type { Languages } from './languages.js';
import type { TrainedModel } from './trained-model.js';
import type { Example, ModelLanguage } from './ranked.js';
import { learnLanguage, trainedLanguage, withIntentEdited, type LearnedLanguage } from './train-language.js';

/** A model and all that an edit of it goes on from. */
export type LearnedModel = Record<ModelLanguage, LearnedLanguage | null>;

/**
 * Learns each language apart. The same examples and seed give the same model.
 * @throws RangeError when no language has two intents: there would be nothing to tell apart.
 */
export function learn(examples: Example[], languages: Languages, seed = 1): LearnedModel {
  const learned: LearnedModel = {
    en: learnLanguage(ofLanguage(examples, 'en'), languages.en, seed),
    cy: learnLanguage(ofLanguage(examples, 'cy'), languages.cy, seed),
  };
  if (!learned.en && !learned.cy) {
    throw new RangeError('A model needs the utterances of two intents or more in one language');
  }
  return learned;
}

/**
 * The model with one intent's examples changed to `examples`, in each language that has some.
 * @throws RangeError for an intent that a language has not learned.
 */
export function learnEdit(before: LearnedModel, intent: string, examples: Example[], seed = 1): LearnedModel {
  const edited = (language: ModelLanguage): LearnedLanguage | null => {
    const own = ofLanguage(examples, language);
    const learned = before[language];
    return learned && own.length > 0 ? withIntentEdited(learned, intent, own, seed) : learned;
  };
  return { en: edited('en'), cy: edited('cy') };
}

/** What is kept of a learned model. */
export function trainedModel({ en, cy }: LearnedModel): TrainedModel {
  return { en: en && trainedLanguage(en), cy: cy && trainedLanguage(cy) };
}

/** Trains a model in one go. @throws RangeError as `learn` does. */
export function train(examples: Example[], languages: Languages, seed = 1): TrainedModel {
  return trainedModel(learn(examples, languages, seed));
}

function ofLanguage(examples: Example[], wanted: ModelLanguage): Example[] {
  return examples.filter(({ language = 'en' }) => language === wanted);
}
