import type { Conversation } from '../conversations/conversation.js';
import type { StaffMember } from '../protocol/http.js';
import { limits } from '../protocol/limits.js';
import type { SuggestedAnswer } from '../protocol/workspace.js';
import { may, permit } from '../permissions.js';
import { conversationToRead } from '../conversations/conversation-to-read.js';
import type { Services } from './services.js';

/** A resident who thanks or agrees has not asked anything new: what they asked before still counts. */
const messagesTried = 3;

/**
 * Published answers that fit what the resident wrote last, or `query` where the agent looks for one.
 * @throws Refused (`conversation_unknown`, `not_permitted`).
 */
export async function suggestAnswers(
  needs: Pick<Services, 'log' | 'conversations' | 'mentions' | 'lists' | 'answers'>,
  staff: StaffMember,
  { conversationId, query }: { conversationId: string; query?: string | undefined },
): Promise<SuggestedAnswer[]> {
  permit(may.serve(staff), 'Only those who serve residents see conversations.');
  const conversation = await conversationToRead(needs, staff, conversationId);
  const { language } = conversation;
  if (query) return needs.answers.search(query, language);
  for (const text of await lastWords(needs, conversation)) {
    const answers = needs.answers.suggest(text, language);
    if (answers.length > 0) return answers;
  }
  return [];
}

async function lastWords(
  { log }: Pick<Services, 'log'>,
  { id, residentSeq }: Conversation,
): Promise<string[]> {
  const after = Math.max(0, residentSeq - 50);
  const entries = await log.entriesAfter(id, after, limits.entriesPerSync);
  return entries
    .filter((entry) => entry.kind === 'message' && entry.from === 'resident')
    .map((entry) => ('text' in entry ? entry.text : ''))
    .reverse()
    .slice(0, messagesTried);
}
