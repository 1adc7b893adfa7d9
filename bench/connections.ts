import { parseArgs } from 'node:util';
import { buildIfStale } from '../scripts/build.js';
import type { Acknowledgement } from '../server/protocol/refusals.js';
import type { OpenedConversation } from '../server/protocol/resident.js';
import { fewIntents } from '../test/stage/few-intents.js';
import { stopServers } from '../test/stage/servers.js';
import { addressHeader, Client } from './stage/client.js';
import { percentile, reporting, type Figure } from './stage/figures.js';
import { many } from './stage/loads.js';
import { seedConversations, type SeededResident } from './stage/seed-floor.js';
import { startBaseline, startGuildhall, type ServerProcess } from './stage/server-process.js';
import { benchStore, enginesOf, type BenchStore, type Engine } from './stage/store.js';

export const about = 'memory of an idle open chat, and how soon all are caught up after the server is killed';

const held = 4;
const missed = 2;

/** `--clients 5000`, `--engine sqlite|postgres`, `--json`. */
export async function run(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      clients: { type: 'string', default: '5000' },
      engine: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  await buildIfStale();
  const report = reporting(values.json);
  try {
    for (const engine of enginesOf(values.engine)) {
      (await connections(engine, Number(values.clients))).forEach(report.add);
    }
    report.end();
  } finally {
    await stopServers();
  }
}

async function connections(engine: Engine, count: number): Promise<Figure[]> {
  const store = await benchStore(engine);
  const database = await store.open();
  const seeded = await seedConversations(database, count, { state: 'bot', entriesEach: held + missed });
  await database.close();

  const bare = await bareBytesEach(count);
  let guildhall = await startOurs(store);
  const before = await guildhall.memory();
  const residents = seeded.map((one, place) => new Resident(one, place));
  await many(count, (place) => residents[place]?.open(guildhall.url) ?? Promise.resolve());
  const ours = bytesEach(before, await guildhall.memory(), count);

  const { port } = guildhall;
  await guildhall.end('SIGKILL');
  const killedAt = performance.now();
  const caughtUp = Promise.all(residents.map((resident) => resident.comesBack()));
  guildhall = await startOurs(store, port);
  const readyAt = performance.now();
  const seconds = (await caughtUp).map((at) => Math.max(0, at - readyAt) / 1_000);
  const refetched = residents.filter(({ isExact }) => !isExact).length;
  for (const resident of residents) resident.close();
  await guildhall.end();
  store.remove();

  const more = { resident: (ours.rss - bare.rss) / 1_024, heap: (ours.heapUsed - bare.heapUsed) / 1_024 };
  const slowest = Math.max(...seconds);
  return [
    {
      figure: `memory of each of ${count} idle open chats, KB`,
      engine,
      'bare connection': { resident: bare.rss / 1_024, heap: bare.heapUsed / 1_024 },
      ours: { resident: ours.rss / 1_024, heap: ours.heapUsed / 1_024 },
      'over the bare connection': more,
      goal: '≤ 25 KB over the bare connection',
      // The heap of a server that has just started has room, so that its resident memory tells too little.
      isMet: Math.max(more.resident, more.heap) <= 25,
    },
    {
      figure: `${count} clients after a restart: seconds until caught up`,
      engine,
      'since the server was ready': {
        p50: percentile(seconds, 0.5),
        p99: percentile(seconds, 0.99),
        slowest,
      },
      'since the server was killed, slowest': slowest + (readyAt - killedAt) / 1_000,
      'clients that were sent an entry they held, or missed one': refetched,
      goal: 'all ≤ 15 s, no entry refetched',
      isMet: slowest <= 15 && refetched === 0,
    },
  ];
}

function startOurs(store: BenchStore, port?: number): Promise<ServerProcess> {
  return startGuildhall({ ...store.settings, INTENTS_DIR: fewIntents() }, port === undefined ? {} : { port });
}

async function bareBytesEach(count: number): Promise<Memory> {
  const server = await startBaseline();
  const before = await server.memory();
  const clients = await many(count, () => Client.connect(server.url, '/resident'));
  const each = bytesEach(before, await server.memory(), count);
  for (const client of clients) client.close();
  await server.end();
  return each;
}

interface Memory {
  rss: number;
  heapUsed: number;
}

function bytesEach(before: Memory, after: Memory, count: number): Memory {
  return { rss: (after.rss - before.rss) / count, heapUsed: (after.heapUsed - before.heapUsed) / count };
}

/** As the widget does: half a second, doubled each time up to five seconds, each give or take a half. */
const backOff = { firstMs: 500, mostMs: 5_000, jitter: 0.5 };

/** A resident's browser that holds the log up to `held`, and comes back by itself when its line is cut. */
class Resident {
  /** It was given what it missed and nothing else. */
  isExact = true;
  #client: Client | null = null;
  #isBack: (at: number) => void = () => undefined;

  constructor(
    private readonly seeded: SeededResident,
    private readonly place: number,
  ) {}

  async open(url: string): Promise<void> {
    const client = await Client.connect(url, '/resident', {
      auth: { token: this.seeded.token },
      headers: addressHeader(this.place),
    });
    const reply = await client.ask<Acknowledgement<OpenedConversation>>('conversation:open', { after: held });
    if (!reply.ok) throw new Error(reply.error.message);
    const seqs = reply.entries.map(({ seq }) => seq);
    this.isExact &&= seqs.length === missed && seqs.every((seq, place) => seq === held + 1 + place);
    this.#client = client;
    client.onClose = () => void this.#dialAgain(url);
  }

  /** When it has caught up after the next cut. */
  comesBack(): Promise<number> {
    return new Promise((resolve) => (this.#isBack = resolve));
  }

  close(): void {
    this.#client?.close();
  }

  async #dialAgain(url: string): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      const wait = Math.min(backOff.mostMs, backOff.firstMs * 2 ** attempt);
      const spread = wait * backOff.jitter * (2 * Math.random() - 1);
      await new Promise((resolve) => setTimeout(resolve, wait + spread));
      try {
        await this.open(url);
        this.#isBack(performance.now());
        return;
      } catch {
        // The server is not back yet.
      }
    }
  }
}
