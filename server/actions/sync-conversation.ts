import type { Conversation } from '../conversations/conversation.js';
import { forResident } from '../conversations/resident-view.js';
import { Refused } from '../lib/refused.js';
import type { Entry } from '../protocol/entries.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import { limits } from '../protocol/limits.js';
import { conversationToRead } from '../conversations/conversation-to-read.js';
import type { Services } from './services.js';

type Needs = Pick<Services, 'log' | 'conversations'>;

/** The entries after `after` as the resident may see them, and the seq of the last there is. */
export async function syncForResident(
  needs: Needs,
  conversationId: string,
  after: number,
): Promise<{ entries: Entry[]; lastSeq: number }> {
  const { conversation, entries } = await synced(needs, conversationId, after);
  return { entries: entries.map(forResident), lastSeq: conversation.lastSeq };
}

/** The same where the conversation has just been read: a browser that hears of what follows needs no second look. */
export async function entriesForResident(
  { log }: Pick<Services, 'log'>,
  conversation: Conversation,
  after: number,
): Promise<{ entries: Entry[]; lastSeq: number }> {
  const entries = await log.entriesAfter(conversation.id, after, limits.entriesPerSync);
  return {
    entries: entries.map(forResident),
    lastSeq: Math.max(conversation.lastSeq, entries.at(-1)?.seq ?? 0),
  };
}

/** The entries after `after` for staff. @throws Refused (`conversation_unknown`, `not_permitted`). */
export async function syncForStaff(
  needs: Needs & Pick<Services, 'mentions' | 'lists'>,
  staff: StaffMember,
  conversationId: string,
  after: number,
): Promise<{ conversation: Conversation; entries: Entry[]; lastSeq: number }> {
  permit(may.serve(staff), 'Only those who serve residents see conversations.');
  await conversationToRead(needs, staff, conversationId);
  const { conversation, entries } = await synced(needs, conversationId, after);
  return { conversation, entries, lastSeq: conversation.lastSeq };
}

async function synced({ log, conversations }: Needs, conversationId: string, after: number) {
  const conversation = await conversations.byId(conversationId);
  if (!conversation) throw new Refused('conversation_unknown', 'There is no such conversation.');
  return { conversation, entries: await log.entriesAfter(conversationId, after, limits.entriesPerSync) };
}
