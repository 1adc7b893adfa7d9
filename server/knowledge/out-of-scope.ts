import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { KnowledgeFault, type KnowledgeMend } from './read-intents.js';

export const outOfScopeFileName = 'out-of-scope.yml';

const question = z.string().trim().min(1, 'write something here').max(400);
const outOfScopeFile = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: question,
      language: z.enum(['en', 'cy']),
      /** The intent that says who does it, where there is one. */
      answeredBy: question.optional(),
      /** Taught to the model as what no intent covers. */
      train: z.array(question).default([]),
      /** Never taught: these measure the bot's silence. */
      heldOut: z.array(question).default([]),
    }),
  ),
});

export interface OutOfScopeQuestion {
  text: string;
  group: string;
  language: 'en' | 'cy';
  /** The intent that may rightly answer, by saying whose it is; null where none should. */
  answeredBy: string | null;
}

export interface OutOfScope {
  /** What the model should learn to leave alone. */
  train: OutOfScopeQuestion[];
  heldOut: OutOfScopeQuestion[];
}

/**
 * Reads `out-of-scope.yml` in the folder of the intents; a council that has none has no such questions.
 * @throws KnowledgeFault listing every fault in it.
 */
export function readOutOfScope(folder: string): OutOfScope {
  const path = join(folder, outOfScopeFileName);
  return existsSync(path) ? parseOutOfScope(readFileSync(path, 'utf8')) : { train: [], heldOut: [] };
}

/** @throws KnowledgeFault listing every fault in the text. */
export function parseOutOfScope(text: string): OutOfScope {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (path: PropertyKey[]): number => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  };
  const fault = (line: number, message: string): KnowledgeMend => ({
    file: outOfScopeFileName,
    line,
    message,
  });
  if (document.errors.length > 0) {
    throw new KnowledgeFault(
      document.errors.map((error) =>
        fault(error.linePos?.[0].line ?? 1, `this is not valid YAML: ${error.message.split('\n')[0]}`),
      ),
    );
  }
  const parsed = outOfScopeFile.safeParse(document.toJS());
  if (!parsed.success) {
    throw new KnowledgeFault(
      parsed.error.issues.map((issue) =>
        fault(lineAt(issue.path), `${issue.path.join('.') || 'the file'}: ${issue.message}`),
      ),
    );
  }
  const { groups } = parsed.data;
  const twice = repeated(groups.flatMap(({ train, heldOut }) => [...train, ...heldOut]));
  if (twice.length > 0) {
    throw new KnowledgeFault(twice.map((text) => fault(1, `"${text}" stands here twice: keep one`)));
  }
  const all = (part: 'train' | 'heldOut'): OutOfScopeQuestion[] =>
    groups.flatMap(({ name, language, answeredBy = null, [part]: questions }) =>
      questions.map((text) => ({ text, group: name, language, answeredBy })),
    );
  return { train: all('train').filter(({ answeredBy }) => answeredBy === null), heldOut: all('heldOut') };
}

function repeated(texts: string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const key = text.toLowerCase();
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen;
  });
}
