import type { Language } from '../protocol/conversation.js';
import type { BotMessage, BotReason } from '../protocol/entries.js';
import { openingInWords } from '../routing/opening-hours/opening-words.js';
import type { Staffing } from '../routing/opening-hours/staffing.js';
import { phrases } from './phrases.js';

/** That nobody is there, when somebody is, and what can be done until then. */
export function closedNow(
  { opensAt, at, timeZone }: Extract<Staffing, { kind: 'closed' }>,
  language: Language,
  reason: BotReason = { decision: 'hand-over' },
  isNotUnderstood = false,
): BotMessage {
  const own = phrases[language];
  const opening =
    opensAt === null ? own.closed : own.closedUntil(openingInWords(opensAt, at, timeZone, language));
  const text = [...(isNotUnderstood ? [own.sorry] : []), opening, own.untilOpen].join(' ');
  return { kind: 'message', from: 'bot', text, language, reason, choices: [own.leaveMessage] };
}
