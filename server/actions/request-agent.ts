import { closedNow } from '../bot/closed-now.js';
import { joined, nothing, type Change } from '../conversations/change.js';
import { comeBack } from '../conversations/come-back.js';
import { canReturn, isWithBot, type Conversation } from '../conversations/conversation.js';
import { joinQueue, type WaitedFor } from '../routing/queue.js';
import type { Staffing } from '../routing/opening-hours/staffing.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import type { ConversationState } from '../protocol/conversation.js';
import { Refused } from '../lib/refused.js';
import { readStaffing, teamFor, type StaffingNeeds } from './read-floor.js';
import type { Services } from './services.js';

/**
 * A resident asks for a person: the conversation joins the queue. Asking again changes nothing.
 * Out of hours nobody is there to join a queue for: they are told when, and can leave a message.
 * @throws Refused (`conversation_closed`).
 */
export async function requestAgent(
  services: Pick<Services, 'log' | 'clock' | 'bot' | 'conversations'> & StaffingNeeds,
  conversationId: string,
): Promise<{ state: ConversationState }> {
  const { log, clock, bot, conversations } = services;
  const at = isoNow(clock);
  // What the bot has asked already, the agent need not ask again.
  const gathered = await bot.gathered(conversationId);
  const known = await conversations.byId(conversationId);
  const team = await teamFor(services, known?.intent ?? null);
  const staffing = (await readStaffing(services))(known?.intent ?? null);
  const { conversation } = await log.change({
    conversationId,
    commandId: newId(),
    author: 'resident',
    at,
    decide: (conversation) => {
      if (canReturn(conversation)) return comeBackForPerson(conversation, staffing, team, at);
      if (conversation.state === 'closed' || conversation.state === 'wrap-up') {
        throw new Refused('conversation_closed', 'This chat has ended. Start a new one to talk to a person.');
      }
      if (!isWithBot(conversation)) return nothing;
      if (staffing.kind === 'closed') return { entries: [closedNow(staffing, conversation.language)] };
      return joined({ entries: gathered ? [gathered] : [] }, joinQueue(conversation, 'resident', at, team));
    },
  });
  return { state: conversation.state };
}

/** Back to the agent who has not wrapped up yet, or to the queue at once. */
function comeBackForPerson(
  conversation: Conversation,
  staffing: Staffing,
  team: WaitedFor,
  at: string,
): Change {
  const back = comeBack(conversation);
  if (back.patch?.state !== 'bot') return back;
  if (staffing.kind === 'closed')
    return joined(back, { entries: [closedNow(staffing, conversation.language)] });
  return joined(back, joinQueue({ ...conversation, ...back.patch }, 'resident', at, team));
}
