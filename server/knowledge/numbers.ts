import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { KnowledgeFault } from './knowledge-fault.js';
import { parseYaml } from './parse-yaml.js';

export const numbersFileName = 'numbers.yml';

const day = z.iso.date('must be a date such as 2027-05-01');
const numbersFile = z.strictObject({
  numbers: z.array(
    z.strictObject({
      number: z.string().regex(/^\d[\d ]+$/, 'must be figures and spaces, in quotation marks if it is short'),
      name: z.string().min(1),
      hours: z.string().min(1),
      source: z.string().min(1),
      url: z.url().optional(),
      isCouncil: z.boolean().default(false),
      /** The day on which somebody compared it with its source. */
      checked: day,
    }),
  ),
});

/** A telephone number that safeguarding answers may give. */
export type NumberRecord = z.infer<typeof numbersFile>['numbers'][number];

/**
 * Reads `numbers.yml` in the folder of the intents; none where there is no such file.
 * @throws KnowledgeFault listing every fault in it.
 */
export function readNumbers(folder: string): NumberRecord[] {
  const path = join(folder, numbersFileName);
  if (!existsSync(path)) return [];
  const parsed = parseYaml(readFileSync(path, 'utf8'), numbersFileName, numbersFile);
  if ('mends' in parsed) throw new KnowledgeFault(parsed.mends);
  return parsed.value.numbers;
}
