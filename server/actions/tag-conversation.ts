import type { Conversation } from '../conversations/conversation.js';
import { isoNow } from '../lib/clock.js';
import { storableText } from '../lib/storable-text.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

/**
 * Gives a conversation its tags, in the place of those it has.
 * @throws Refused (`not_permitted`).
 */
export async function tagConversation(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  agent: StaffMember,
  { conversationId, id, tags }: { conversationId: string; id: string; tags: string[] },
): Promise<Conversation> {
  const kept = [...new Set(tags.map(storableText))];
  const { conversation } = await log.change({
    conversationId,
    commandId: id,
    kind: 'tags',
    author: agent.staffId,
    at: isoNow(clock),
    decide: (tagged) => {
      permit(
        may.sortOut(agent, tagged),
        'Only the agent who holds a conversation, or a supervisor, can tag it.',
      );
      return {
        entries: [{ kind: 'tags', from: 'agent', tags: kept, agentId: agent.staffId, agentName: agent.name }],
        patch: { tags: kept },
      };
    },
  });
  return conversation;
}
