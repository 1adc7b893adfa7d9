import { stopCobrowse } from '../cobrowse/session.js';
import { joined, type Change } from '../conversations/change.js';
import type { Conversation } from '../conversations/conversation.js';
import { makeMove } from '../conversations/lifecycle.js';
import { isoNow } from '../lib/clock.js';
import { storableText } from '../lib/storable-text.js';
import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { WrapUp, WrapUpOutcome } from '../protocol/entries.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

/**
 * The agent records why the resident came and closes the conversation, ending it first if need be.
 * @throws Refused (`not_permitted`, `not_in_this_state`, `invalid` for a reason that is not there).
 */
export async function wrapUpConversation(
  { log, clock, presence, settings }: Pick<Services, 'log' | 'clock' | 'presence' | 'settings'>,
  agent: StaffMember,
  wrapUp: {
    conversationId: string;
    id: string;
    reason: string;
    outcome?: WrapUpOutcome | undefined;
    avoidableCause?: string | undefined;
    comment?: string | undefined;
  },
): Promise<Conversation> {
  const at = isoNow(clock);
  const reason = await settings.byId('wrap-up-reasons', wrapUp.reason);
  if (!reason) throw new Refused('invalid', 'That wrap-up reason is not there any more. Choose another.');
  // A cause that an admin has just removed is no reason to keep a conversation open.
  const cause = wrapUp.avoidableCause ? await settings.byId('avoidable-causes', wrapUp.avoidableCause) : null;
  const shown = { agentId: agent.staffId, agentName: agent.name };
  const entry: WrapUp = {
    kind: 'wrap-up',
    from: 'agent',
    reason: reason.id,
    reasonLabel: reason.label,
    ...(wrapUp.outcome ? { outcome: wrapUp.outcome } : {}),
    ...(cause ? { avoidableCause: cause.id, avoidableCauseLabel: cause.label } : {}),
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
      const recorded: Change = { entries: [entry], patch: { closedAt: at, snoozedUntil: null } };
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
