import type { Kysely } from 'kysely';
import { searchWords } from '../conversations/search-words.js';
import type { Conversation } from '../conversations/conversation.js';
import { fromRow } from './conversation-rows.js';
import { joinedConversations } from './conversations.js';
import type { Schema } from './schema.js';

/** One page of a list: what is on it, and where the next one begins. */
export interface Page {
  conversations: Conversation[];
  next: string | null;
}

export interface PageRequest {
  after: string | undefined;
  most: number;
}

type TimeColumn = 'opened_at' | 'closed_at';
const earlierFollowed = 10;

type Rows = ReturnType<typeof joinedConversations>;

/** Lists of conversations, newest first, a page at a time: the tenth page costs what the first does. */
export function conversationLists(db: Kysely<Schema>) {
  const page = (rows: Rows, time: TimeColumn, { after, most }: PageRequest) =>
    pageOf(rows, time, after, most);
  return {
    inStates: (states: Conversation['state'][], request: PageRequest): Promise<Page> =>
      page(joinedConversations(db).where('state', 'in', states), 'opened_at', request),

    ofTeams: async (
      teamIds: string[],
      states: Conversation['state'][],
      request: PageRequest,
    ): Promise<Page> =>
      teamIds.length === 0
        ? { conversations: [], next: null }
        : page(
            joinedConversations(db).where('state', 'in', states).where('team_id', 'in', teamIds),
            'opened_at',
            request,
          ),

    closed: (agentId: string | null, request: PageRequest): Promise<Page> => {
      const rows = joinedConversations(db).where('state', '=', 'closed');
      return page(agentId === null ? rows : rows.where('agent_id', '=', agentId), 'closed_at', request);
    },

    mentioning: (staffId: string, request: PageRequest): Promise<Page> =>
      page(
        joinedConversations(db).where('conversation.id', 'in', (eb) =>
          eb.selectFrom('mention').select('mention.conversation_id').where('staff_id', '=', staffId),
        ),
        'opened_at',
        request,
      ),

    /** Those that hold every word of `query`. `readerId` null finds in all; else in what that agent may read. */
    async found(query: string, readerId: string | null, request: PageRequest): Promise<Page> {
      const words = searchWords(query);
      if (words.length === 0) return { conversations: [], next: null };
      let rows = joinedConversations(db).where('conversation.id', 'in', (eb) =>
        eb
          .selectFrom('search_word')
          .select('search_word.conversation_id')
          .where('word', 'in', words)
          .groupBy('search_word.conversation_id')
          .having((having) => having.fn.countAll<number>(), '=', words.length),
      );
      if (readerId !== null) {
        rows = rows.where((eb) =>
          eb.or([
            eb('agent_id', '=', readerId),
            eb('state', '=', 'queued'),
            eb(
              'conversation.id',
              'in',
              eb.selectFrom('mention').select('mention.conversation_id').where('staff_id', '=', readerId),
            ),
          ]),
        );
      }
      return page(rows, 'opened_at', request);
    },

    /** Whether this agent holds, or is offered, a conversation that this one came before. */
    async precedesOneOf(agentId: string, conversationId: string): Promise<boolean> {
      const held = await joinedConversations(db)
        .where('agent_id', '=', agentId)
        .where('state', 'in', ['offered', 'active', 'wrap-up'])
        .execute();
      for (const row of held) {
        const earlier = await this.before(fromRow(row), earlierFollowed);
        if (earlier.some(({ id }) => id === conversationId)) return true;
      }
      return false;
    },

    /** The conversations that came before, each the `previousId` of the one after it. */
    async before(conversation: Conversation, most: number): Promise<Conversation[]> {
      const earlier: Conversation[] = [];
      let id = conversation.previousId;
      while (id !== null && earlier.length < most) {
        const row = await joinedConversations(db).where('conversation.id', '=', id).executeTakeFirst();
        if (!row) break;
        earlier.push(fromRow(row));
        id = row.previous_id;
      }
      return earlier;
    },
  };
}

export type ConversationLists = ReturnType<typeof conversationLists>;

/** A place in a list: the time by which it is ordered and, of several at that time, the id. */
const placeOf = (time: string | null, id: string): string => `${time ?? ''} ${id}`;

async function pageOf(
  rows: Rows,
  column: TimeColumn,
  after: string | undefined,
  most: number,
): Promise<Page> {
  const [time = '', id = ''] = after?.split(' ') ?? [];
  const rest =
    after === undefined
      ? rows
      : rows.where((eb) =>
          eb.or([eb(column, '<', time), eb.and([eb(column, '=', time), eb('conversation.id', '>', id)])]),
        );
  const found = await rest
    .orderBy(column, 'desc')
    .orderBy('conversation.id')
    .limit(most + 1)
    .execute();
  const shown = found.slice(0, most);
  const last = shown.at(-1);
  return {
    conversations: shown.map(fromRow),
    next: found.length > most && last ? placeOf(last[column], last.id) : null,
  };
}
