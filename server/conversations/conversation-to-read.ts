import type { ConversationLists } from '../store/conversation-lists.js';
import type { ConversationStore } from '../store/conversations.js';
import type { MentionStore } from '../store/mentions.js';
import type { Conversation } from './conversation.js';
import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';

/** What says who may read what. */
export interface ReadingNeeds {
  conversations: Pick<ConversationStore, 'byId'>;
  mentions: Pick<MentionStore, 'names'>;
  lists: Pick<ConversationLists, 'precedesOneOf'>;
}

/**
 * A conversation that this member of staff may read: by their role, because they hold or held it,
 * because a note names them, or because it came before one that they hold.
 * @throws Refused (`conversation_unknown`, `not_permitted`).
 */
export async function conversationToRead(
  { conversations, mentions, lists }: ReadingNeeds,
  staff: StaffMember,
  conversationId: string,
): Promise<Conversation> {
  const conversation = await conversations.byId(conversationId);
  if (!conversation) throw new Refused('conversation_unknown', 'There is no such conversation.');
  permit(
    may.readConversation(staff, conversation) ||
      (may.serve(staff) &&
        ((await mentions.names(staff.staffId, conversationId)) ||
          (await lists.precedesOneOf(staff.staffId, conversationId)))),
    'Another agent holds this conversation.',
  );
  return conversation;
}
