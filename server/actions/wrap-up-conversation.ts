import { stopCobrowse } from '../cobrowse/session.js';
import { joined, type Change } from '../conversations/change.js';
import type { Conversation } from '../conversations/conversation.js';
import { makeMove } from '../conversations/lifecycle.js';
import { isoNow } from '../lib/clock.js';
import { storableText } from '../lib/storable-text.js';
import { may, permit } from '../permissions.js';
import type { WrapUp, WrapUpReason } from '../protocol/entries.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

/**
 * The agent records why the resident came and closes the conversation, ending it first if need be.
 * @throws Refused (`not_permitted`, `not_in_this_state`).
 */
export async function wrapUpConversation(
  { log, clock, presence }: Pick<Services, 'log' | 'clock' | 'presence'>,
  agent: StaffMember,
  wrapUp: { conversationId: string; id: string; reason: WrapUpReason; comment?: string | undefined },
): Promise<Conversation> {
  const at = isoNow(clock);
  const shown = { agentId: agent.staffId, agentName: agent.name };
  const entry: WrapUp = {
    kind: 'wrap-up',
    from: 'agent',
    reason: wrapUp.reason,
    ...(wrapUp.comment ? { comment: storableText(wrapUp.comment) } : {}),
    ...shown,
  };
  const { conversation } = await log.change({
    conversationId: wrapUp.conversationId,
    commandId: wrapUp.id,
    kind: 'wrap-up',
    author: agent.staffId,
    at,
    decide: (conversation) => {
      permit(may.workOn(agent, conversation), 'Only the agent who holds a conversation can wrap it up.');
      const recorded: Change = { entries: [entry], patch: { closedAt: at } };
      if (conversation.state !== 'active') {
        return joined(recorded, makeMove(conversation, 'wrapped-up', 'agent', shown));
      }
      const ended = makeMove(conversation, 'ended-while-served', 'agent', shown);
      const closed = makeMove({ ...conversation, ...ended.patch }, 'wrapped-up', 'agent', shown);
      return joined(recorded, stopCobrowse(conversation, 'agent'), ended, closed);
    },
  });
  await presence.busySince(agent.staffId, at);
  return conversation;
}
