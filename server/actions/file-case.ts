import type { Case, CaseRequest } from '../cases/case.js';
import { referenceLength, referenceLetters, referenceOf } from '../cases/reference.js';
import { isoNow } from '../lib/clock.js';
import { randomLetters } from '../lib/ids.js';
import type { Services } from './services.js';

/** So few references are taken that a handful of draws always finds a free one. */
const mostDraws = 50;

/**
 * Files a resident's request as a case. The same request filed again, as after a crash, is the same case.
 */
export async function fileCase(
  { cases, clock }: Pick<Services, 'cases' | 'clock'>,
  prefix: string,
  request: CaseRequest,
): Promise<Case> {
  const at = isoNow(clock);
  for (let draw = 0; draw < mostDraws; draw++) {
    const reference = referenceOf(prefix, randomLetters(referenceLetters, referenceLength - 1));
    const filed = await cases.insertOnce({
      ...request,
      reference,
      status: 'open',
      filedAt: at,
      statusAt: at,
    });
    if (filed) return filed;
  }
  throw new Error(`No free reference was found that begins with ${prefix}`);
}
