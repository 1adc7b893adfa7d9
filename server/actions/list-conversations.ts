import { summaryOf, withoutWords, type Conversation } from '../conversations/conversation.js';
import { may, permit } from '../permissions.js';
import type { ConversationSummary } from '../protocol/conversation.js';
import type { StaffMember } from '../protocol/http.js';
import type { ListPage, ListView } from '../protocol/workspace.js';
import type { Page, PageRequest } from '../store/conversation-lists.js';
import type { Services } from './services.js';

export const conversationsPerPage = 40;

type Needs = Pick<Services, 'conversations' | 'lists' | 'settings'>;

/**
 * One page of one of the console's lists. What somebody may not read is listed without its words.
 * @throws Refused (`not_permitted`).
 */
export async function listConversations(
  needs: Needs,
  staff: StaffMember,
  { view, query = '', after }: { view: ListView; query?: string | undefined; after?: string | undefined },
): Promise<ListPage> {
  permit(
    may.serve(staff),
    'Only those who serve residents see conversations. Ask an admin for the agent role.',
  );
  if (view === 'queue') return pageOfQueue(needs, after);
  const { conversations, next } = await pageOf(needs, staff, view, query, {
    after,
    most: conversationsPerPage,
  });
  const wereFound = view === 'search' || view === 'mentions';
  return {
    conversations: conversations.map((one) => (wereFound ? summaryOf(one) : shownTo(staff, one))),
    total: null,
    next,
  };
}

async function pageOf(
  { lists, settings }: Needs,
  staff: StaffMember,
  view: Exclude<ListView, 'queue'>,
  query: string,
  request: PageRequest,
): Promise<Page> {
  const seesAll = may.readEverything(staff);
  switch (view) {
    case 'team': {
      const own = (await settings.teams()).filter(({ members }) => members.includes(staff.staffId));
      return lists.ofTeams(
        own.map(({ id }) => id),
        ['queued', 'offered', 'active', 'wrap-up'],
        request,
      );
    }
    case 'all':
      return lists.inStates(['bot', 'queued', 'offered', 'active', 'wrap-up'], request);
    case 'mentions':
      return lists.mentioning(staff.staffId, request);
    case 'closed':
      return lists.closed(seesAll ? null : staff.staffId, request);
    case 'search':
      return lists.found(query, seesAll ? null : staff.staffId, request);
  }
}

/** The queue is listed by place, which is what people ask of it. */
async function pageOfQueue({ conversations }: Needs, after: string | undefined): Promise<ListPage> {
  const queued = await conversations.queued();
  const from = Number(after ?? 0) || 0;
  const to = from + conversationsPerPage;
  return {
    conversations: queued.slice(from, to).map(summaryOf),
    total: queued.length,
    next: to < queued.length ? String(to) : null,
  };
}

function shownTo(staff: StaffMember, conversation: Conversation): ConversationSummary {
  const summary = summaryOf(conversation);
  return may.readConversation(staff, conversation) ? summary : withoutWords(summary);
}
