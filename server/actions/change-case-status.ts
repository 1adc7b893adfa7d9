import type { Case, CaseStatus } from '../cases/case.js';
import { isoNow } from '../lib/clock.js';
import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

/**
 * Says how a case stands now: residents who ask after it are told.
 * @throws Refused (`not_permitted`; `invalid` when there is no such case).
 */
export async function changeCaseStatus(
  { cases, clock }: Pick<Services, 'cases' | 'clock'>,
  agent: StaffMember,
  { reference, status }: { reference: string; status: CaseStatus },
): Promise<Case> {
  permit(may.changeCases(agent), 'Only agents and supervisors can change the status of a case.');
  await cases.setStatus(reference, status, isoNow(clock));
  const changed = await cases.byReference(reference);
  if (!changed) throw new Refused('invalid', `There is no case ${reference}. Check the reference.`);
  return changed;
}
