import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openInbox } from '../server/actions/open-inbox.js';
import { syncForStaff } from '../server/actions/sync-conversation.js';
import type { Conversation } from '../server/conversations/conversation.js';
import { ConversationLog } from '../server/conversations/log.js';
import { systemClock, isoNow } from '../server/lib/clock.js';
import type { StaffMember } from '../server/protocol/http.js';
import { conversationLogStore } from '../server/store/conversation-log.js';
import { conversationLists } from '../server/store/conversation-lists.js';
import { conversationStore } from '../server/store/conversations.js';
import { mentionStore } from '../server/store/mentions.js';
import type { Database } from '../server/store/database.js';
import { presenceStore } from '../server/store/presence.js';
import { stopServers } from '../test/stage/servers.js';
import { percentile, reporting, type Figure } from './stage/figures.js';
import { seedAgents, seedConversations, type SeededAgent } from './stage/seed-floor.js';
import { benchStore, enginesOf, type BenchStore, type Engine } from './stage/store.js';

export const about = 'append, read the last 50 and open the inbox, at ten thousand entries and at a million';

/** `--engine sqlite|postgres`, `--small 10000`, `--large 1000000` entries, `--times` each, `--json`. */
export async function run(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      engine: { type: 'string' },
      small: { type: 'string', default: '10000' },
      large: { type: 'string', default: '1000000' },
      times: { type: 'string', default: '2000' },
      json: { type: 'boolean', default: false },
    },
  });
  const report = reporting(values.json);
  try {
    for (const engine of enginesOf(values.engine)) {
      const figures = await grown(engine, Number(values.small), Number(values.large), Number(values.times));
      figures.forEach(report.add);
    }
    report.end();
  } finally {
    await stopServers();
  }
}

const count = new Intl.NumberFormat('en-GB');
const entriesEach = 20;
const longConversation = 100;
const conversationsOfAgents = { held: 3, queued: 20, agents: 6 };

/** A store that holds so many entries, and what is measured on it. */
interface Grown {
  store: BenchStore;
  database: Database;
  entries: number;
  work: Record<string, () => Promise<unknown>>;
}

async function grown(engine: Engine, small: number, large: number, times: number): Promise<Figure[]> {
  const stores = [await storeWith(engine, small), await storeWith(engine, large)] as const;
  const figures: Figure[] = [];
  for (const [name, atSmall] of Object.entries(stores[0].work)) {
    const atLarge = stores[1].work[name] ?? atSmall;
    const took = await inTurn(atSmall, atLarge, times);
    const ratio = percentile(took[1], 0.5) / percentile(took[0], 0.5);
    figures.push({
      figure: `${name}, ms`,
      engine,
      [`${count.format(stores[0].entries)} entries`]: percentiles(took[0]),
      [`${count.format(stores[1].entries)} entries`]: percentiles(took[1]),
      'p50 large / small': ratio,
      goal: '≤ 1.3',
      isMet: ratio <= 1.3,
    });
  }
  for (const { database, store } of stores) {
    await database.close();
    store.remove();
  }
  return figures;
}

const turn = 20;

/** Some of one, some of the other, so that a busy machine is busy for both. */
async function inTurn(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
  times: number,
): Promise<[number[], number[]]> {
  const took: [number[], number[]] = [[], []];
  for (let done = -turn; done < times; done += turn) {
    for (const [place, work] of [first, second].entries()) {
      for (let one = 0; one < turn; one += 1) {
        const start = performance.now();
        await work();
        if (done >= 0) took[place]?.push(performance.now() - start);
      }
    }
  }
  return took;
}

function percentiles(values: number[]): { p50: number; p95: number } {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

/**
 * As many entries as asked for, nearly all in closed conversations of a few agents, under conversations that
 * agents hold and a queue of the same length at any size.
 */
async function storeWith(engine: Engine, entries: number): Promise<Grown> {
  const store = await benchStore(engine);
  const database = await store.open();
  const agents = await seedAgents(database, conversationsOfAgents.agents);
  await seedConversations(database, agents.length * conversationsOfAgents.held, {
    state: 'active',
    entriesEach: longConversation,
    agents,
  });
  await seedConversations(database, conversationsOfAgents.queued, { state: 'queued', entriesEach });
  const kept = await entryCount(database);
  const closed = Math.max(agents.length, Math.round((entries - kept) / entriesEach));
  await seedConversations(database, closed, { state: 'closed', entriesEach: 0, agents });
  await fillClosed(database);
  if (engine === 'postgres') await sql`vacuum analyze`.execute(database.db);
  return {
    store,
    database,
    entries: await entryCount(database),
    work: await workOn(database, agents),
  };
}

/** A million rows by one statement: in seconds, where one by one takes many minutes. */
async function fillClosed({ db }: Database): Promise<void> {
  const body = JSON.stringify({ kind: 'message', from: 'resident', text: 'x'.repeat(120) });
  await sql`
    with recursive place(seq) as (select 1 union all select seq + 1 from place where seq < ${sql.lit(entriesEach)})
    insert into entry (conversation_id, seq, id, at, author, body)
    select conversation.id, seq, conversation.id || '.' || seq, opened_at, 'resident', ${body}
    from conversation cross join place where state = 'closed'`.execute(db);
  await db.updateTable('conversation').set({ last_seq: entriesEach }).where('state', '=', 'closed').execute();
}

async function entryCount({ db }: Database): Promise<number> {
  const { count } = await db
    .selectFrom('entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function workOn(
  database: Database,
  [writer, reader]: SeededAgent[],
): Promise<Record<string, () => Promise<unknown>>> {
  const log = new ConversationLog(conversationLogStore(database));
  const conversations = conversationStore(database.db);
  const presence = presenceStore(database.db);
  const lists = conversationLists(database.db);
  const mentions = mentionStore(database.db);
  const me: StaffMember = { staffId: reader?.staffId ?? '', email: '', name: '', roles: ['agent'] };
  const written = await conversations.ofAgent(writer?.staffId ?? '', ['active']);
  const read = await conversations.ofAgent(me.staffId, ['active']);
  let asked = 0;
  const nextOf = (some: Conversation[]): string => some[(asked += 1) % some.length]?.id ?? '';
  return {
    append: () =>
      log.change({
        conversationId: nextOf(written),
        commandId: randomUUID(),
        author: 'resident',
        at: isoNow(systemClock),
        decide: () => ({ entries: [{ kind: 'message', from: 'resident', text: 'Is anybody there?' }] }),
      }),
    'read the last 50': async () => {
      const { entries } = await syncForStaff(
        { log, conversations, lists, mentions },
        me,
        nextOf(read),
        longConversation - 50,
      );
      if (entries.length !== 50) throw new Error('the conversation should have 50 more entries');
    },
    'open the inbox': async () => {
      const { mine, closed } = await openInbox({ conversations, presence }, me);
      if (mine.length !== conversationsOfAgents.held || closed.length !== 50)
        throw new Error('the inbox should hold three conversations and the last 50 closed');
    },
  };
}
