import { messageText } from '../conversations/message-text.js';
import { redactedText, redactionEntries } from '../conversations/redacted-text.js';
import { isoNow } from '../lib/clock.js';
import { Refused } from '../lib/refused.js';
import { limits } from '../protocol/limits.js';
import type { Services } from './services.js';

/**
 * Keeps a resident's message, but not a card or National Insurance number in it. Whoever serves the conversation hears of it from the log.
 * @throws Refused (`message_empty`, `message_too_long`, `conversation_closed`).
 */
export async function sendResidentMessage(
  { log, clock, bot }: Pick<Services, 'log' | 'clock' | 'bot'>,
  conversationId: string,
  message: { id: string; text: string },
): Promise<{ seq: number }> {
  const text = messageText(message.text, limits.messageCharacters);
  const { entries } = await log.change({
    conversationId,
    commandId: message.id,
    kind: 'message',
    author: 'resident',
    at: isoNow(clock),
    decide: ({ state, language }) => {
      if (state === 'closed' || state === 'wrap-up') {
        throw new Refused(
          'conversation_closed',
          'This chat has ended. Start a new one to send your message.',
        );
      }
      const kept = redactedText(text, language);
      const entries = [
        { kind: 'message' as const, from: 'resident' as const, text: kept.text },
        ...redactionEntries(kept.removed),
      ];
      if (state === 'bot') return { entries };
      // The bot is silent, but nobody at risk waits for a number to call.
      const told = bot.toldAtRisk(text, language);
      if (told.length === 0) return { entries };
      return {
        entries: state === 'active' ? entries : [...entries, ...told],
        patch: { isSafeguarding: true },
      };
    },
  });
  return { seq: entries[0]?.seq ?? 0 };
}
