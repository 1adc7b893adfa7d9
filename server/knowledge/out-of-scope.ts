import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { KnowledgeFault } from './knowledge-fault.js';
import { parseYaml } from './parse-yaml.js';

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
  const parsed = parseYaml(text, outOfScopeFileName, outOfScopeFile);
  if ('mends' in parsed) throw new KnowledgeFault(parsed.mends);
  const { groups } = parsed.value;
  const twice = repeated(groups.flatMap(({ train, heldOut }) => [...train, ...heldOut]));
  if (twice.length > 0) {
    throw new KnowledgeFault(
      twice.map((text) => ({
        file: outOfScopeFileName,
        line: 1,
        message: `"${text}" stands here twice: keep one`,
      })),
    );
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
