import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageFiles } from '../lib/language-files.js';
import { intentModel, type UnderstandingModel } from '../nlu/intent-model.js';
import { languagesFrom } from '../nlu/languages.js';
import { decodeModel, encodeModel, trainingFingerprint } from '../nlu/model-file.js';
import type { Example } from '../nlu/ranked.js';
import { train } from '../nlu/train.js';
import type { TrainedModel } from '../nlu/trained-model.js';
import type { Intent } from './intent.js';

/** What the model learns from: utterances, and titles, which residents press as suggestions. Never held-out questions. */
export function examplesOf(intents: Intent[]): Example[] {
  return intents.flatMap(({ id, title, utterances }): Example[] => [
    ...[title.en, ...utterances.en].map((text) => ({ intent: id, text, language: 'en' as const })),
    ...[...(title.cy ? [title.cy] : []), ...(utterances.cy ?? [])].map((text) => ({
      intent: id,
      text,
      language: 'cy' as const,
    })),
  ]);
}

/**
 * The model of these intents: read from one of `folders` if it was kept there, else trained, which
 * takes some seconds, and kept in the first.
 */
export function modelOf(intents: Intent[], folders: string[]): UnderstandingModel {
  const languages = languagesFrom(languageFiles());
  const examples = examplesOf(intents);
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
