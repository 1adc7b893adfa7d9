import { languageModel, type LanguageModel } from './language-model.js';
import { recogniseLanguage } from './language-recognition.js';
import type { Languages } from './languages.js';
import type { IntentModel, ModelLanguage } from './ranked.js';
import type { TrainedModel } from './trained-model.js';

/** A model that reads each utterance in the language it is written in. */
export interface UnderstandingModel extends IntentModel {
  /** @param expected the language of the conversation, for utterances that do not show their own. */
  languageOf(text: string, expected?: ModelLanguage): ModelLanguage;
}

/** A trained model, ready to rank. */
export function intentModel(trained: TrainedModel, languages: Languages): UnderstandingModel {
  const models = {
    en: trained.en && languageModel(trained.en, languages.en),
    cy: trained.cy && languageModel(trained.cy, languages.cy),
  };
  const languageOf = recogniseLanguage(trained, languages);
  return {
    languageOf,
    rank(text, most = 3, expected = 'en') {
      if (!/\p{L}{2}/u.test(text.slice(0, 4_000))) return [];
      const model: LanguageModel | null = models[languageOf(text, expected)] ?? models.en ?? models.cy;
      return model?.rank(text, most) ?? [];
    },
  };
}
