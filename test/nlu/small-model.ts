import { join } from 'node:path';
import { examplesOf } from '../../server/knowledge/kept-model.js';
import { readContent } from '../../server/knowledge/content.js';
import { languageFiles } from '../../server/lib/language-files.js';
import { projectRoot } from '../../server/lib/project-root.js';
import { intentModel, type UnderstandingModel } from '../../server/nlu/intent-model.js';
import { languagesFrom, type Languages } from '../../server/nlu/languages.js';
import type { Example } from '../../server/nlu/ranked.js';
import { train } from '../../server/nlu/train.js';

export const languages: Languages = languagesFrom(languageFiles());
export const content = readContent(join(projectRoot(), 'intents'));
export const { intents } = content;

/** The utterances of a few services: enough to tell apart, and trained in a moment. */
export const fewExamples: Example[] = examplesOf({
  ...content,
  intents: intents.filter(({ service }) => ['bins', 'chat', 'street'].includes(service)),
});

let model: UnderstandingModel | undefined;

export function smallModel(): UnderstandingModel {
  model ??= intentModel(train(fewExamples, languages), languages);
  return model;
}
