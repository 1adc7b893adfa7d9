import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { core } from 'zod';
import { intentFile, type Intent } from './intent.js';

/** One thing to put right in a file of knowledge. */
export interface KnowledgeMend {
  file: string;
  line: number;
  message: string;
}

/** Some of the knowledge cannot be used; the message names every file, line and mend. */
export class KnowledgeFault extends Error {
  constructor(readonly mends: KnowledgeMend[]) {
    super(
      `Put these right in the intents:\n${mends.map(({ file, line, message }) => `  ${file}:${line}: ${message}`).join('\n')}`,
    );
  }
}

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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      mends: document.errors.map((error) => ({
        file,
        line: error.linePos?.[0].line ?? 1,
        message: `this is not valid YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}. Check the indentation and quote text that holds a colon.`,
      })),
    };
  }
  const parsed = intentFile.safeParse(document.toJS());
  if (!parsed.success) {
    return {
      mends: parsed.error.issues.map((issue) => ({
        file,
        line: lineOf(document, lines, issue.path),
        message: `${issue.path.join('.') || 'the file'}: ${mendOf(issue, document)}`,
      })),
    };
  }
  const expected = idOf(file);
  if (parsed.data.id !== expected || parsed.data.service !== dirname(file)) {
    const message = `id is ${parsed.data.id} and service ${parsed.data.service}, but the file's place says ${expected}: rename one`;
    return { mends: [{ file, line: lineOf(document, lines, ['id']), message }] };
  }
  return { intent: parsed.data };
}

/** The id that a file's place gives its intent. */
function idOf(file: string): string {
  return `${dirname(file)}.${basename(file).replace(/\.ya?ml$/, '')}`;
}

function mendOf(issue: core.$ZodIssue, document: ReturnType<typeof parseDocument>): string {
  const isMissing =
    issue.path.length > 0 && !document.hasIn(issue.path) && issue.code !== 'unrecognized_keys';
  return isMissing ? 'is missing: add it' : issue.message;
}

function lineOf(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
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
