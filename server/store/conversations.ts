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

    /** With an agent, or on the way to one: everything that is on the floor now. */
    async live(): Promise<Conversation[]> {
      const rows = await joinedConversations(db)
        .where('state', 'in', ['queued', 'offered', 'active', 'wrap-up'])
        .orderBy('is_safeguarding', 'desc')
        .orderBy('waiting_since')
        .orderBy('conversation.id')
        .execute();
      return rows.map(fromRow);
    },

    /** Where a colleague is asked for advice, or a supervisor has joined. */
    async withCompany(): Promise<Conversation[]> {
      const rows = await joinedConversations(db)
        .where('state', 'in', ['queued', 'offered', 'active', 'wrap-up'])
        .where((eb) => eb.or([eb('consulted', 'is not', null), eb('guests', 'is not', null)]))
        .execute();
      return rows.map(fromRow);
    },

    /** How long the conversations that were closed since `time` were held, from acceptance to the end. */
    async handledSince(time: string, limit: number): Promise<{ acceptedAt: string; closedAt: string }[]> {
      const rows = await db
        .selectFrom('conversation')
        .select(['accepted_at', 'closed_at'])
        .where('closed_at', '>=', time)
        .where('accepted_at', 'is not', null)
        .orderBy('closed_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ acceptedAt: row.accepted_at ?? '', closedAt: row.closed_at ?? '' }));
    },

    /** What the wallboard counts of one day, from its first instant. */
    async dayCounts(since: string): Promise<{
      conversations: number;
      byBotAlone: number;
      askedForPerson: number;
      accepted: number;
      acceptedWithinTarget: number;
      abandoned: number;
    }> {
      const [opened, waited] = await Promise.all([
        db
          .selectFrom('conversation')
          .select((eb) => [
            eb.fn.countAll<number>().as('conversations'),
            eb.fn.count<number>(eb.case().when('waiting_since', 'is', null).then(1).end()).as('by_bot_alone'),
          ])
          .where('opened_at', '>=', since)
          .where('resident_seq', '>', 0)
          .executeTakeFirst(),
        db
          .selectFrom('conversation')
          .select((eb) => [
            eb.fn.countAll<number>().as('asked'),
            eb.fn.count<number>('accepted_at').as('accepted'),
            eb.fn
              .count<number>(
                eb
                  .case()
                  .when(
                    eb.and([
                      eb('accepted_at', 'is not', null),
                      eb.or([
                        eb('first_due_at', 'is', null),
                        eb('accepted_at', '<=', eb.ref('first_due_at')),
                      ]),
                    ]),
                  )
                  .then(1)
                  .end(),
              )
              .as('within_target'),
            eb.fn
              .count<number>(
                eb
                  .case()
                  .when(eb.and([eb('state', '=', 'closed'), eb('accepted_at', 'is', null)]))
                  .then(1)
                  .end(),
              )
              .as('abandoned'),
          ])
          .where('waiting_since', '>=', since)
          .executeTakeFirst(),
      ]);
      return {
        conversations: opened?.conversations ?? 0,
        byBotAlone: opened?.by_bot_alone ?? 0,
        askedForPerson: waited?.asked ?? 0,
        accepted: waited?.accepted ?? 0,
        acceptedWithinTarget: waited?.within_target ?? 0,
        abandoned: waited?.abandoned ?? 0,
      };
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

    /** How many conversations each agent holds, wrap-ups among them, or is being offered. */
    async loadByAgent(): Promise<Map<string, { held: number; offered: number; wrappingUp: number }>> {
      const rows = await db
        .selectFrom('conversation')
        .select(['agent_id', 'state', (eb) => eb.fn.countAll<number>().as('count')])
        .where('state', 'in', ['offered', 'active', 'wrap-up'])
        .where('agent_id', 'is not', null)
        .groupBy(['agent_id', 'state'])
        .execute();
      const load = new Map<string, { held: number; offered: number; wrappingUp: number }>();
      for (const { agent_id: agentId, state, count } of rows) {
        if (agentId === null) continue;
        const own = load.get(agentId) ?? { held: 0, offered: 0, wrappingUp: 0 };
        if (state === 'offered') own.offered += count;
        else own.held += count;
        if (state === 'wrap-up') own.wrappingUp += count;
        load.set(agentId, own);
      }
      return load;
    },

    /** Those with a message left out of hours, in the order in which they began. */
    async afterHours(): Promise<Conversation[]> {
      const rows = await joinedConversations(db)
        .where('state', '=', 'after-hours')
        .orderBy('opened_at')
        .execute();
      return rows.map(fromRow);
    },

    /** With the bot, and holding a resident's message that it has not dealt with: after a crash, unanswered. */
    async awaitingBot(): Promise<Pick<Conversation, 'id' | 'residentSeq'>[]> {
      const unanswered = db
        .selectFrom('conversation')
        .select(['id', 'resident_seq as residentSeq'])
        .whereRef('resident_seq', '>', 'bot_seq');
      // Written out, because an index on a condition serves only a query that states the same one.
      const withBot = await db
        .selectFrom('conversation')
        .select(['id', 'resident_seq as residentSeq'])
        .where(sql<boolean>`state = 'bot' and resident_seq > bot_seq`)
        .execute();
      return [...withBot, ...(await unanswered.where('state', '=', 'after-hours').execute())];
    },
  };
}

export type ConversationStore = ReturnType<typeof conversationStore>;
