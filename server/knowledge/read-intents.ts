import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { intentFile, type Intent } from './intent.js';
import { KnowledgeFault, type KnowledgeMend } from './knowledge-fault.js';
import { parseYaml } from './parse-yaml.js';

/**
 * Reads every `<service>/<name>.yml` under `folder`.
 * @throws KnowledgeFault listing every fault in every file.
 */
export function readIntents(folder: string): Intent[] {
  const mends: KnowledgeMend[] = [];
  const read: { intent: Intent; file: string }[] = [];
  const files = intentFiles(folder);
  for (const file of files) {
    const parsed = parseIntent(readFileSync(join(folder, file), 'utf8'), file);
    if ('intent' in parsed) read.push({ intent: parsed.intent, file });
    else mends.push(...parsed.mends);
  }
  mends.push(...faultsBetween(read, new Set(files.map(idOf))));
  if (files.length < 2) {
    mends.push({ file: folder, line: 1, message: 'the bot needs two intents or more to tell apart' });
  }
  if (mends.length > 0) throw new KnowledgeFault(mends);
  return read.map(({ intent }) => intent);
}

function intentFiles(folder: string): string[] {
  if (!existsSync(folder)) {
    const message = 'there is no such folder. Put INTENTS_DIR right, or leave it out';
    throw new KnowledgeFault([{ file: folder, line: 1, message }]);
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file) && dirname(file) !== '.')
    .map((file) => relative(folder, join(folder, file)))
    .sort();
}

/** Reads one intent from its text; `file` is `<service>/<name>.yml` and must agree with the id inside. */
export function parseIntent(text: string, file: string): { intent: Intent } | { mends: KnowledgeMend[] } {
  const parsed = parseYaml(text, file, intentFile);
  if ('mends' in parsed) return parsed;
  const { value: intent, lineOf } = parsed;
  const expected = idOf(file);
  if (intent.id !== expected || intent.service !== dirname(file)) {
    const message = `id is ${intent.id} and service ${intent.service}, but the file's place says ${expected}: rename one`;
    return { mends: [{ file, line: lineOf(['id']), message }] };
  }
  return { intent };
}

/** The id that a file's place gives its intent. */
function idOf(file: string): string {
  return `${dirname(file)}.${basename(file).replace(/\.ya?ml$/, '')}`;
}

/** Two intents that share an utterance pull the model both ways; a related id that does not exist leads nowhere. */
function faultsBetween(read: { intent: Intent; file: string }[], ids: Set<string>): KnowledgeMend[] {
  const mends: KnowledgeMend[] = [];
  const seen = new Map<string, string>();
  for (const { intent, file } of read) {
    for (const related of intent.related) {
      if (!ids.has(related)) {
        mends.push({
          file,
          line: 1,
          message: `related: there is no intent ${related}: mend its name or take it out`,
        });
      }
    }
    for (const phrase of [...intent.utterances.en, ...(intent.utterances.cy ?? [])]) {
      const key = phrase.toLowerCase();
      const other = seen.get(key);
      if (other !== undefined) {
        mends.push({
          file,
          line: 1,
          message: `"${phrase}" is also an utterance of ${other}: keep it in one`,
        });
      }
      seen.set(key, intent.id);
    }
  }
  return mends;
}
