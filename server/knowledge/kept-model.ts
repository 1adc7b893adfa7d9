import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { intentModel, type TrainedModel } from '../nlu/intent-model.js';
import { decodeModel, encodeModel, trainingFingerprint } from '../nlu/model-file.js';
import type { Example, IntentModel } from '../nlu/ranked.js';
import { train } from '../nlu/train.js';
import type { Intent } from './intent.js';

/** What the model learns from: utterances, and titles, which residents press as suggestions. Never held-out questions. */
export function examplesOf(intents: Intent[]): Example[] {
  return intents.flatMap(({ id, title, utterances }) =>
    [title.en, ...(title.cy ? [title.cy] : []), ...utterances.en, ...(utterances.cy ?? [])].map((text) => ({
      intent: id,
      text,
    })),
  );
}

/**
 * The model of these intents: read from one of `folders` if it was kept there, else trained, which
 * takes some seconds, and kept in the first.
 */
export function modelOf(intents: Intent[], folders: string[]): IntentModel {
  const examples = examplesOf(intents);
  const fingerprint = trainingFingerprint(examples);
  const file = `intents-${fingerprint}.model`;
  for (const folder of folders) {
    const kept = keptModel(join(folder, file), fingerprint);
    if (kept) return intentModel(kept);
  }
  const trained = train(examples);
  const [folder] = folders;
  if (folder !== undefined) keep(folder, file, encodeModel(trained, fingerprint));
  return intentModel(trained);
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
