import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { KnowledgeFault } from './knowledge-fault.js';
import { parseYaml } from './parse-yaml.js';

export const synonymsFileName = 'synonyms.yml';

const group = z
  .array(z.string().trim().min(2, 'write a word or a phrase').max(60))
  .min(2, 'a group needs two phrases or more: add one, or take the group out');
const synonymsFile = z.strictObject({
  en: z.array(group).default([]),
  cy: z.array(group).default([]),
});

/** For each language, groups of words and phrases that mean the same to residents. */
export type SynonymGroups = z.infer<typeof synonymsFile>;

/**
 * Reads `synonyms.yml` in the folder of the intents; no groups where there is no such file.
 * @throws KnowledgeFault listing every fault in it.
 */
export function readSynonyms(folder: string): SynonymGroups {
  const path = join(folder, synonymsFileName);
  if (!existsSync(path)) return { en: [], cy: [] };
  const parsed = parseYaml(readFileSync(path, 'utf8'), synonymsFileName, synonymsFile);
  if ('mends' in parsed) throw new KnowledgeFault(parsed.mends);
  return parsed.value;
}
