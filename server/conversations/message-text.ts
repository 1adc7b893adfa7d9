import { Refused } from '../lib/refused.js';
import { storableText } from '../lib/storable-text.js';

const count = new Intl.NumberFormat('en-GB');

/**
 * The text as it will be kept.
 * @throws Refused (`message_empty`, `message_too_long`); the writer's browser keeps the draft.
 */
export function messageText(text: string, mostCharacters: number): string {
  // Composing accents takes time that grows with the square of their number: far too long is refused unread.
  if (text.length > 2 * mostCharacters) throw tooLong(text.length, mostCharacters);
  const kept = storableText(text).trim();
  if (kept === '') throw new Refused('message_empty', 'Write a message before you send it.');
  if (kept.length > mostCharacters) throw tooLong(kept.length, mostCharacters);
  return kept;
}

function tooLong(characters: number, mostCharacters: number): Refused {
  return new Refused(
    'message_too_long',
    `Your message is ${count.format(characters)} characters long and the most we can take is ${count.format(mostCharacters)}. Make it shorter, or send it in two parts.`,
  );
}
