import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { TrainedModel } from './intent-model.js';
import type { Example } from './ranked.js';

/** Raised whenever training or the shape of a model changes: an older file is then trained anew. */
const formatVersion = 1;

/** Names what a model was trained on, so that the same content is trained once. */
export function trainingFingerprint(examples: Example[]): string {
  const hash = createHash('sha256').update(`guildhall model ${formatVersion}\n`);
  for (const { intent, text } of examples) hash.update(`${intent}\t${text}\n`);
  return hash.digest('hex').slice(0, 32);
}

export function encodeModel(model: TrainedModel, fingerprint: string): Uint8Array {
  return serialize({ formatVersion, fingerprint, model });
}

/** @returns null when the file is of another version or of other examples, or is damaged. */
export function decodeModel(bytes: Uint8Array, fingerprint: string): TrainedModel | null {
  try {
    const kept = deserialize(bytes) as { formatVersion: number; fingerprint: string; model: TrainedModel };
    return kept.formatVersion === formatVersion && kept.fingerprint === fingerprint ? kept.model : null;
  } catch {
    return null;
  }
}
