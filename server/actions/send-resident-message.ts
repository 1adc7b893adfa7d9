import { joined, type Change } from '../conversations/change.js';
import { comeBack } from '../conversations/come-back.js';
import { canReturn, isWithBot } from '../conversations/conversation.js';
import { messageText } from '../conversations/message-text.js';
import { redactedText, redactionEntries } from '../conversations/redacted-text.js';
import { detectRisk } from '../safeguarding/detect.js';
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
  const at = isoNow(clock);
  const rule = detectRisk(text);
  const { entries } = await log.change({
    conversationId,
    commandId: message.id,
    kind: 'message',
    author: 'resident',
    at,
    decide: (conversation) => {
      const { state, language } = conversation;
      const isReturning = canReturn(conversation);
      if (!isReturning && (state === 'closed' || state === 'wrap-up')) {
        throw new Refused(
          'conversation_closed',
          'This chat has ended. Start a new one to send your message.',
        );
      }
      const kept = redactedText(text, language);
      // The bot is silent, but nobody at risk waits for a number to call.
      const told = isWithBot(conversation) || state === 'active' ? [] : bot.toldAtRisk(text, language);
      const words: Change = {
        entries: [
          { kind: 'message', from: 'resident', text: kept.text },
          ...redactionEntries(kept.removed),
          ...told,
        ],
        patch: {
          snoozedUntil: null,
          // Whoever waits or is served may come to be at risk too, when the bot is silent.
          ...(rule && { isSafeguarding: true, alarm: { rule, text: excerptOf(kept.text), at } }),
        },
      };
      return isReturning ? joined(words, comeBack(conversation)) : words;
    },
  });
  return { seq: entries[0]?.seq ?? 0 };
}

const excerptOf = (text: string): string => text.slice(0, 200).toWellFormed();
