import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../server/lib/project-root.js';

export interface RecordedMessage {
  text: string;
  /** What the writer meant it to show; null for what only sounds alarming. */
  risk: string | null;
  language: string;
}

/** One file of messages beside this one, a message a line. */
export function readMessages(name: string): RecordedMessage[] {
  return readFileSync(join(projectRoot(), 'test/safeguarding', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecordedMessage);
}
