import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { Colleague } from '../protocol/workspace.js';
import type { Services } from './services.js';

/** Everybody else who serves residents, by name: whom a note can name. */
export async function listColleagues(
  { staff }: Pick<Services, 'staff'>,
  agent: StaffMember,
): Promise<Colleague[]> {
  permit(may.serve(agent), 'Only those who serve residents see their colleagues.');
  const all = await staff.all();
  return all
    .filter((member) => may.serve(member) && member.staffId !== agent.staffId)
    .map(({ staffId, name }) => ({ staffId, name }));
}
