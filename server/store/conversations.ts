import { sql, type Kysely } from 'kysely';
import type { Conversation } from '../conversations/conversation.js';
import { fromRow, newRow } from './conversation-rows.js';
import type { Schema } from './schema.js';

/** Conversations with their agents' names. */
export function joinedConversations(db: Kysely<Schema>) {
  return db
    .selectFrom('conversation')
    .leftJoin('staff', 'staff.id', 'conversation.agent_id')
    .selectAll('conversation')
    .select('staff.name as agent_name');
}

/** Reading and starting conversations; changing one goes through the log. */
export function conversationStore(db: Kysely<Schema>) {
  return {
    async insert(conversation: Conversation, tokenHash: string): Promise<void> {
      await db.insertInto('conversation').values(newRow(conversation, tokenHash)).execute();
    },

    async byId(id: string): Promise<Conversation | null> {
      const row = await joinedConversations(db).where('conversation.id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async byTokenHash(tokenHash: string): Promise<Conversation | null> {
      const row = await joinedConversations(db)
        .where('conversation.token_hash', '=', tokenHash)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    /** Waiting, in the order in which they are served. */
    async queued(): Promise<Conversation[]> {
      const rows = await joinedConversations(db)
        .where('state', '=', 'queued')
        .orderBy('is_safeguarding', 'desc')
        .orderBy('waiting_since')
        .orderBy('conversation.id')
        .execute();
      return rows.map(fromRow);
    },

    /** Waiting or being offered, in the order in which they are served: the queue as residents know it. */
    async waiting(): Promise<Conversation[]> {
      const rows = await joinedConversations(db)
        .where('state', 'in', ['queued', 'offered'])
        .orderBy('is_safeguarding', 'desc')
        .orderBy('waiting_since')
        .orderBy('conversation.id')
        .execute();
      return rows.map(fromRow);
    },

    async ofAgent(agentId: string, states: Conversation['state'][]): Promise<Conversation[]> {
      const rows = await joinedConversations(db)
        .where('agent_id', '=', agentId)
        .where('state', 'in', states)
        .orderBy('opened_at')
        .execute();
      return rows.map(fromRow);
    },

    async closedByAgent(agentId: string, limit: number): Promise<Conversation[]> {
      const rows = await joinedConversations(db)
        .where('agent_id', '=', agentId)
        .where('state', '=', 'closed')
        .orderBy('closed_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },

    async offersLapsedBy(time: string): Promise<Conversation[]> {
      const rows = await joinedConversations(db)
        .where('state', '=', 'offered')
        .where('offer_lapses_at', '<=', time)
        .execute();
      return rows.map(fromRow);
    },

    /** How many conversations each agent holds or is being offered. */
    async loadByAgent(): Promise<Map<string, { held: number; offered: number }>> {
      const rows = await db
        .selectFrom('conversation')
        .select(['agent_id', 'state', (eb) => eb.fn.countAll<number>().as('count')])
        .where('state', 'in', ['offered', 'active', 'wrap-up'])
        .where('agent_id', 'is not', null)
        .groupBy(['agent_id', 'state'])
        .execute();
      const load = new Map<string, { held: number; offered: number }>();
      for (const { agent_id: agentId, state, count } of rows) {
        if (agentId === null) continue;
        const own = load.get(agentId) ?? { held: 0, offered: 0 };
        if (state === 'offered') own.offered += count;
        else own.held += count;
        load.set(agentId, own);
      }
      return load;
    },

    /** With the bot, and holding a resident's message that it has not dealt with: after a crash, unanswered. */
    async awaitingBot(): Promise<Pick<Conversation, 'id' | 'residentSeq'>[]> {
      return (
        db
          .selectFrom('conversation')
          .select(['id', 'resident_seq as residentSeq'])
          // Written out, because an index on a condition serves only a query that states the same one.
          .where(sql<boolean>`state = 'bot' and resident_seq > bot_seq`)
          .execute()
      );
    },
  };
}

export type ConversationStore = ReturnType<typeof conversationStore>;
