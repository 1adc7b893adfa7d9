import { isoNow } from '../lib/clock.js';
import { redactedText, redactionEntries } from '../conversations/redacted-text.js';
import { storableText } from '../lib/storable-text.js';
import type { Services } from './services.js';

/** Keeps a resident's rating, 1 to 5, and what they say of it; also after the chat has ended. */
export async function giveFeedback(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  conversationId: string,
  { id, rating, comment }: { id: string; rating: number; comment?: string | undefined },
): Promise<{ seq: number }> {
  const { entries } = await log.change({
    conversationId,
    commandId: id,
    kind: 'feedback',
    author: 'resident',
    at: isoNow(clock),
    decide: ({ language }) => {
      const kept = redactedText(storableText(comment ?? ''), language);
      return {
        entries: [
          { kind: 'feedback', from: 'resident', rating, ...(kept.text ? { comment: kept.text } : {}) },
          ...redactionEntries(kept.removed),
        ],
      };
    },
  });
  return { seq: entries[0]?.seq ?? 0 };
}
