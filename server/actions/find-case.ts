import type { Case } from '../cases/case.js';
import { readReference } from '../cases/reference.js';
import type { Services } from './services.js';

/**
 * The case with this reference and postcode. Both must be right, and what is said when one is not is
 * the same for either: nobody learns which references there are.
 */
export async function findCase(
  { cases }: Pick<Services, 'cases'>,
  prefix: string,
  typed: { reference: string; postcode: string },
): Promise<Case | null> {
  const reference = readReference(prefix, typed.reference);
  if (reference === null) return null;
  const found = await cases.byReference(reference);
  return found?.postcode === typed.postcode ? found : null;
}
