import type { ConversationSummary } from '../../server/protocol/conversation.js';

/** How the conversation began, in the resident's words. */
export function firstWords(conversation: ConversationSummary): string {
  return conversation.firstMessage ?? lastWords(conversation);
}

/** How the conversation stands: the last message and whose it is. */
export function lastWords(conversation: ConversationSummary): string {
  const { lastMessage } = conversation;
  if (!lastMessage) return 'Nothing written yet';
  if (lastMessage.from === 'agent') return `You: ${lastMessage.text}`;
  return lastMessage.from === 'bot' ? `Assistant: ${lastMessage.text}` : lastMessage.text;
}
