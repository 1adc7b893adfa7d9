import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageFiles } from '../lib/language-files.js';
import { intentModel, type UnderstandingModel } from '../nlu/intent-model.js';
import { languagesFrom } from '../nlu/languages.js';
import { decodeModel, encodeModel, trainingFingerprint } from '../nlu/model-file.js';
import type { Example } from '../nlu/ranked.js';
import { train } from '../nlu/train.js';
import type { TrainedModel } from '../nlu/trained-model.js';
import type { Content } from './content.js';
import type { Intent } from './intent.js';

/** The parts of the content that the model learns from. */
export type Lessons = Pick<Content, 'intents'> & Partial<Content>;

const taught = ['en', 'cy'] as const;
/** Fewer words than this are a label, not a sentence. */
const leastWords = 4;

/** Beside an utterance, which counts 1: an answer is in the council's words, and says more than one thing. */
const answerWeight = 0.1;

/**
 * What the model learns from: utterances, titles, which residents press as suggestions, a little of
 * the answers, and what no intent covers. Never held-out questions.
 */
export function examplesOf({ intents, outOfScope }: Lessons): Example[] {
  return [
    ...intents.flatMap(({ id, title, utterances, answer }): Example[] =>
      taught.flatMap((language) => [
        ...[title[language] ?? [], utterances[language] ?? []]
          .flat()
          .map((text) => ({ intent: id, text, language })),
        ...sentencesOf(answer[language]).map((text) => ({
          intent: id,
          text,
          language,
          weight: answerWeight,
        })),
      ]),
    ),
    ...(outOfScope?.train ?? []).map(({ text, language }) => ({ intent: null, text, language })),
  ];
}

function sentencesOf(answer: Intent['answer']['en'] | undefined): string[] {
  if (!answer) return [];
  return [
    ...answer.text
      .replace(/[*_]/g, '')
      .split(/\n+|(?<=[.?!])\s+/)
      .filter((sentence) => sentence.split(/\s+/).length >= leastWords),
    ...(answer.links ?? []).map(({ text }) => text),
  ];
}

/**
 * The model of what editors wrote: read from one of `folders` if it was kept there, else trained,
 * which takes a minute for all of a council's intents, and kept in the first.
 */
export function modelOf(lessons: Lessons, folders: string[]): UnderstandingModel {
  const languages = languagesFrom(languageFiles(), lessons.synonyms);
  const examples = examplesOf(lessons);
  const fingerprint = trainingFingerprint(examples, languages);
  const file = `intents-${fingerprint}.model`;
  for (const folder of folders) {
    const kept = keptModel(join(folder, file), fingerprint);
    if (kept) return intentModel(kept, languages);
  }
  const trained = train(examples, languages);
  const [folder] = folders;
  if (folder !== undefined) keep(folder, file, encodeModel(trained, fingerprint));
  return intentModel(trained, languages);
}

function keptModel(path: string, fingerprint: string): TrainedModel | null {
  try {
    return decodeModel(readFileSync(path), fingerprint);
  } catch {
    return null;
  }
}

/** Written beside and renamed, so that a process that starts meanwhile never reads half a file. */
function keep(folder: string, file: string, bytes: Uint8Array): void {
  const unfinished = join(folder, `${file}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, join(folder, file));
  } catch {
    // With PostgreSQL the folder may be one that cannot be written to: the next start trains again.
  }
}
