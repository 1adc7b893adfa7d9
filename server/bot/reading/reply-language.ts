import type { Language } from '../../protocol/conversation.js';
import type { UnderstandingModel } from '../../nlu/intent-model.js';

/** Welsh speakers use English names for things: fewer words than this do not say that they would rather have English. */
const leastEnglishWords = 4;

/** The language to answer in: the one that the resident writes in, and when in doubt the conversation's. */
export function replyLanguage(
  text: string,
  conversation: Language,
  model: Pick<UnderstandingModel, 'languageOf'>,
): Language {
  const written = model.languageOf(text, conversation);
  if (conversation === 'cy' && written === 'en') {
    return text.trim().split(/\s+/).length >= leastEnglishWords ? 'en' : 'cy';
  }
  return written;
}
