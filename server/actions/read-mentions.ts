import { isoNow } from '../lib/clock.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

/** A member of staff has read the notes that name them in a conversation. */
export async function readMentions(
  { mentions, clock }: Pick<Services, 'mentions' | 'clock'>,
  staff: StaffMember,
  conversationId: string,
): Promise<void> {
  permit(may.serve(staff), 'Only those who serve residents are named in notes.');
  await mentions.read(staff.staffId, conversationId, isoNow(clock));
}
