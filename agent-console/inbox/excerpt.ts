import { parseMarkdown, type Run } from '../../server/protocol/answer-markdown.js';
import type { ConversationSummary } from '../../server/protocol/conversation.js';

/** Why the conversation waits: the message that fired a rule of safeguarding, else how it began. */
export function firstWords(conversation: ConversationSummary, myId: string): string {
  return conversation.alarm?.text ?? conversation.firstMessage ?? lastWords(conversation, myId);
}

/** How the conversation stands: the last message and whose it is. */
export function lastWords({ lastMessage }: ConversationSummary, myId: string): string {
  if (!lastMessage) return 'Nothing to read here';
  const { from, text, agentId, agentName } = lastMessage;
  if (from === 'agent') return `${agentId === myId ? 'You' : (agentName ?? 'Agent')}: ${text}`;
  return from === 'bot' ? `Assistant: ${plainWords(text)}` : text;
}

/** An answer's words without the marks of its Markdown. */
function plainWords(markdown: string): string {
  const inLine = (runs: Run[]): string => runs.map(({ text }) => text).join('');
  return parseMarkdown(markdown)
    .flatMap((block) => (block.kind === 'paragraph' ? [inLine(block.runs)] : block.items.map(inLine)))
    .join(' · ')
    .replaceAll('**', '');
}
