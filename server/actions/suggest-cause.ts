import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import { limits } from '../protocol/limits.js';
import type { SuggestedCause } from '../protocol/workspace.js';
import { suggestCause } from '../reporting/avoidable-contact.js';
import { conversationToRead } from '../conversations/conversation-to-read.js';
import type { Services } from './services.js';

/**
 * Why the contact could have been avoided, if the log says so.
 * @throws Refused (`conversation_unknown`, `not_permitted`).
 */
export async function suggestCauseOf(
  needs: Pick<Services, 'log' | 'conversations' | 'mentions' | 'lists' | 'settings'>,
  staff: StaffMember,
  conversationId: string,
): Promise<SuggestedCause | null> {
  permit(may.serve(staff), 'Only those who serve residents see conversations.');
  await conversationToRead(needs, staff, conversationId);
  const suggestion = suggestCause(await needs.log.entriesAfter(conversationId, 0, limits.entriesPerSync));
  // The list is the council's own: what it has taken out is not suggested.
  return suggestion && (await needs.settings.byId('avoidable-causes', suggestion.cause)) ? suggestion : null;
}
