import type { ModelLanguage } from './ranked.js';
import type { TrainedLanguage } from './train-language.js';

/** Everything that a model knows, as plain data that can be kept in a file or sent between threads. */
export type TrainedModel = Record<ModelLanguage, TrainedLanguage | null>;
