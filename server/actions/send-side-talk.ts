import { messageText } from '../conversations/message-text.js';
import { sideTalk } from '../conversations/side-talk.js';
import { isoNow } from '../lib/clock.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import { limits } from '../protocol/limits.js';
import type { Services } from './services.js';

/**
 * Keeps words between staff beside a conversation: the holder, whom they asked, or a supervisor who
 * whispers. @throws Refused (`message_empty`, `message_too_long`, `not_permitted`, `conversation_closed`).
 */
export async function sendSideTalk(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  staff: StaffMember,
  said: { conversationId: string; id: string; text: string },
): Promise<{ seq: number }> {
  const text = messageText(said.text, limits.noteCharacters);
  const { entries } = await log.change({
    conversationId: said.conversationId,
    commandId: said.id,
    kind: 'side-talk',
    author: staff.staffId,
    at: isoNow(clock),
    decide: (conversation) => {
      permit(
        may.speakBeside(staff, conversation),
        'Only the agent, whom they asked and supervisors talk here.',
      );
      return { entries: [sideTalk(staff, conversation, text)] };
    },
  });
  return { seq: entries[0]?.seq ?? 0 };
}
