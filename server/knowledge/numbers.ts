import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { KnowledgeFault } from './read-intents.js';

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
  const parsed = numbersFile.safeParse(parse(readFileSync(path, 'utf8'), { schema: 'core' }));
  if (parsed.success) return parsed.data.numbers;
  throw new KnowledgeFault(
    parsed.error.issues.map(({ path: place, message }) => ({
      file: numbersFileName,
      line: 1,
      message: `${place.join('.')}: ${message}`,
    })),
  );
}
