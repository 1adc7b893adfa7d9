import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { WorkspaceResults } from '../protocol/workspace.js';
import { conversationToRead } from '../conversations/conversation-to-read.js';
import type { Services } from './services.js';

const earlierShown = 10;

/**
 * What is known of the resident beside this conversation: what came before it in the same browser,
 * and the cases of them all.
 * @throws Refused (`conversation_unknown`, `not_permitted`).
 */
export async function readContext(
  needs: Pick<Services, 'conversations' | 'mentions' | 'lists' | 'cases'>,
  staff: StaffMember,
  conversationId: string,
): Promise<WorkspaceResults['context:read']> {
  permit(may.serve(staff), 'Only those who serve residents see conversations.');
  const conversation = await conversationToRead(needs, staff, conversationId);
  const earlier = await needs.lists.before(conversation, earlierShown);
  const cases = await needs.cases.ofConversations([conversationId, ...earlier.map(({ id }) => id)]);
  return {
    earlier: earlier.map((one) => ({
      conversationId: one.id,
      state: one.state,
      openedAt: one.openedAt,
      firstMessage: one.firstMessage,
      agentName: one.agentName,
      tags: one.tags,
    })),
    cases: cases.map(({ reference, title, status, filedAt }) => ({ reference, title, status, filedAt })),
  };
}
