import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { TrainedModel } from './trained-model.js';
import type { Languages } from './languages.js';
import type { Example } from './ranked.js';

/** Raised whenever training or the shape of a model changes: an older file is then trained anew. */
const formatVersion = 5;
const format = 'guildhall intent model';

/** A file of a model that must not be used; the message says why and what to do. */
export class ModelFileFault extends Error {}

/** Names what a model was trained on, so that the same content is trained once. */
export function trainingFingerprint(examples: Example[], languages: Languages): string {
  const hash = createHash('sha256').update(`${format} ${formatVersion}\n`);
  for (const { language, meanings, synonyms } of Object.values(languages)) {
    hash.update(`${language} ${meanings?.fingerprint ?? 'no meanings'} ${synonyms.fingerprint}\n`);
  }
  for (const { intent, text, language = 'en', weight = 1 } of examples) {
    hash.update(`${intent}\t${language}\t${weight}\t${text}\n`);
  }
  return hash.digest('hex').slice(0, 32);
}

export function encodeModel(model: TrainedModel, fingerprint: string): Uint8Array {
  return serialize({ format, formatVersion, fingerprint, model });
}

/** @throws ModelFileFault when the file is damaged, of another version, or of other examples. */
export function decodeModel(bytes: Uint8Array, fingerprint: string): TrainedModel {
  const kept = deserialized(bytes);
  if (kept?.format !== format || !kept.model) {
    throw new ModelFileFault('This is not a file of an intent model, or it is damaged: train again.');
  }
  if (kept.formatVersion !== formatVersion) {
    throw new ModelFileFault(
      `This model is of version ${kept.formatVersion}, and this server reads version ${formatVersion}: train again.`,
    );
  }
  if (kept.fingerprint !== fingerprint) {
    throw new ModelFileFault(
      'This model was trained on other utterances or other languages than those asked for: train again.',
    );
  }
  return kept.model;
}

interface Kept {
  format?: string;
  formatVersion?: number;
  fingerprint?: string;
  model?: TrainedModel;
}

function deserialized(bytes: Uint8Array): Kept | null {
  try {
    return deserialize(bytes) as Kept | null;
  } catch {
    return null;
  }
}
