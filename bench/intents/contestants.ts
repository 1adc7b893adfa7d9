import { createRequire } from 'node:module';
import { languageFiles } from '../../server/lib/language-files.js';
import { intentModel } from '../../server/nlu/intent-model.js';
import { languagesFrom } from '../../server/nlu/languages.js';
import { train } from '../../server/nlu/train.js';
import type { Labelled } from './public-sets.js';

/** Intents with a score each, best first. */
export type Ranking = { intent: string; score: number }[];

/** Something that learns intents, at its default settings. */
export interface Contestant {
  name: string;
  train(examples: Labelled[]): Promise<(text: string) => Ranking | Promise<Ranking>>;
}

export const ours: Contestant = {
  name: 'Guildhall',
  train: (examples) => {
    const languages = languagesFrom(languageFiles());
    const model = intentModel(train(examples, languages), languages);
    return Promise.resolve((text) =>
      model.rank(text, 3).map(({ intent, confidence }) => ({ intent, score: confidence })),
    );
  },
};

const require = createRequire(import.meta.url);

interface BayesClassifier {
  addDocument(text: string, label: string): void;
  train(): void;
  getClassifications(text: string): { label: string; value: number }[];
}

export const naturalBayes: Contestant = {
  name: 'natural Bayes',
  train: (examples) => {
    const Classifier = require('natural/lib/natural/classifiers/bayes_classifier.js') as new () => BayesClassifier;
    const classifier = new Classifier();
    for (const { text, intent } of examples) classifier.addDocument(text, intent);
    classifier.train();
    return Promise.resolve((text) => {
      const found = classifier.getClassifications(text);
      const total = found.reduce((sum, { value }) => sum + value, 0) || 1;
      return found.slice(0, 3).map(({ label, value }) => ({ intent: label, score: value / total }));
    });
  },
};

interface NlpManager {
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<{ classifications: Ranking }>;
}

export const nodeNlp: Contestant = {
  name: 'node-nlp',
  train: async (examples) => {
    const { NlpManager } = require('node-nlp') as { NlpManager: new (options: object) => NlpManager };
    const manager = new NlpManager({ languages: ['en'], autoSave: false, forceNER: false, nlu: { log: false } });
    for (const { text, intent } of examples) manager.addDocument('en', text, intent);
    await manager.train();
    return async (text) => (await manager.process('en', text)).classifications.slice(0, 3);
  },
};
