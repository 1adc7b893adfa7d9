import { nothing } from '../conversations/change.js';
import type { Conversation } from '../conversations/conversation.js';
import { messageText } from '../conversations/message-text.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import { limits } from '../protocol/limits.js';
import { sideTalk } from '../conversations/side-talk.js';
import type { Services } from './services.js';

/**
 * The agent asks a colleague into the conversation's side-talk, which the resident never sees.
 * @throws Refused (`not_permitted`, `invalid` when there is no such colleague, `conversation_closed`).
 */
export async function consultColleague(
  { log, clock, staff }: Pick<Services, 'log' | 'clock' | 'staff'>,
  agent: StaffMember,
  asked: { conversationId: string; id: string; staffId: string; text: string },
): Promise<Conversation> {
  const text = messageText(asked.text, limits.noteCharacters);
  const colleague = await staff.byId(asked.staffId);
  if (!colleague || !may.serve(colleague) || colleague.staffId === agent.staffId) {
    throw new Refused('invalid', 'Choose a colleague who serves residents.');
  }
  const { conversation } = await log.change({
    conversationId: asked.conversationId,
    commandId: asked.id,
    kind: 'side-talk',
    author: agent.staffId,
    at: isoNow(clock),
    decide: (conversation) => {
      permit(may.workOn(agent, conversation), 'Only the agent who holds a conversation asks for advice.');
      const others = conversation.consulted.filter(({ staffId }) => staffId !== colleague.staffId);
      return {
        entries: [sideTalk(agent, conversation, text, colleague.name)],
        patch: { consulted: [...others, { staffId: colleague.staffId, name: colleague.name }] },
      };
    },
  });
  return conversation;
}

/** Ends the asking: for everybody when the holder does, else for the colleague alone. */
export async function endConsult(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  agent: StaffMember,
  conversationId: string,
): Promise<Conversation> {
  const { conversation } = await log.change({
    conversationId,
    commandId: newId(),
    author: agent.staffId,
    at: isoNow(clock),
    decide: (conversation) => {
      permit(may.speakBeside(agent, conversation), 'You are not part of this conversation.');
      const left = may.workOn(agent, conversation)
        ? []
        : conversation.consulted.filter(({ staffId }) => staffId !== agent.staffId);
      return left.length === conversation.consulted.length
        ? nothing
        : { entries: [], patch: { consulted: left } };
    },
  });
  return conversation;
}
