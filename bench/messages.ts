import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../scripts/build.js';
import { fewIntents } from '../test/stage/few-intents.js';
import { sharedRedis, stopServers } from '../test/stage/servers.js';
import { median, percentile, reporting, type Figure } from './stage/figures.js';
import {
  bareFloor,
  bareSenders,
  closedLoop,
  openLoop,
  ourFloor,
  residentSenders,
  type Floor,
  type Sender,
} from './stage/loads.js';
import { seedAgents, seedConversations } from './stage/seed-floor.js';
import { startBaseline, startGuildhall, type ServerProcess } from './stage/server-process.js';
import { benchStore, enginesOf, type BenchStore, type Engine } from './stage/store.js';

export const about =
  'messages a second, delivery to the agent and across processes, and memory, beside bare socket.io';

interface Plan {
  rounds: number;
  seconds: number;
  conversations: number;
  soak: number;
  soakSeconds: number;
  profileFolder: string | undefined;
  intents: Record<string, string>;
}

const parts: Record<string, (engine: Engine, plan: Plan) => Promise<Figure[]>> = {
  throughput,
  delivery,
  processes,
  soak,
};

/**
 * `--only throughput,delivery,processes,soak`, `--engine sqlite|postgres`, `--rounds`, `--seconds` of each,
 * `--conversations`, `--soak` messages within `--soak-seconds`, `--intents real` instead of a few, `--profile FOLDER`, `--json`.
 */
export async function run(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      only: { type: 'string', default: Object.keys(parts).join(',') },
      engine: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '4' },
      conversations: { type: 'string', default: '1000' },
      soak: { type: 'string', default: '200000' },
      'soak-seconds': { type: 'string', default: '1200' },
      intents: { type: 'string', default: 'few' },
      profile: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const plan: Plan = {
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    conversations: Number(values.conversations),
    soak: Number(values.soak),
    soakSeconds: Number(values['soak-seconds']),
    profileFolder: values.profile,
    intents: values.intents === 'real' ? {} : { INTENTS_DIR: fewIntents() },
  };
  await buildIfStale();
  const report = reporting(values.json);
  try {
    for (const name of values.only.split(',')) {
      for (const engine of enginesOf(values.engine)) {
        const figures = (await parts[name]?.(engine, plan)) ?? [];
        figures.forEach(report.add);
      }
    }
    report.end();
  } finally {
    await stopServers();
  }
}

/** What serves, who sends to it, and what each round measured. */
interface Contestant {
  server: ServerProcess;
  senders: Sender[];
  entriesPerSecond: number[];
  entriesPerCpuSecond: number[];
}

/** Ours, bare echo, and bare echo with an insert, in turn so that a busy machine is busy for all of them. */
async function throughput(engine: Engine, plan: Plan): Promise<Figure[]> {
  const store = await benchStore(engine);
  const contestant = async (server: ServerProcess, senders: Promise<Sender[]>): Promise<Contestant> => ({
    server,
    senders: await senders,
    entriesPerSecond: [],
    entriesPerCpuSecond: [],
  });
  const echo = await startBaseline();
  const insert = await startBaseline(...insertOptions(store));
  const guildhall = await startGuildhall({ ...store.settings, ...plan.intents }, plan);
  const contestants = {
    echo: await contestant(echo, bareSenders(echo.url, plan.conversations)),
    echoAndInsert: await contestant(insert, bareSenders(insert.url, plan.conversations)),
    ours: await contestant(guildhall, residentSenders(guildhall.url, plan.conversations)),
  };
  for (let round = -1; round < plan.rounds; round += 1) {
    for (const one of Object.values(contestants)) {
      const cpuBefore = one.server.cpuSeconds();
      const mostEach = one.server === guildhall ? 55 : Infinity;
      const { entries, seconds } = await closedLoop(one.senders, round < 0 ? 1 : plan.seconds, mostEach);
      if (round < 0) continue;
      one.entriesPerSecond.push(entries / seconds);
      one.entriesPerCpuSecond.push(entries / (one.server.cpuSeconds() - cpuBefore));
    }
  }
  for (const { server, senders } of Object.values(contestants)) {
    for (const { close } of senders) close();
    await server.end();
  }
  store.remove();
  const { ours, echoAndInsert } = contestants;
  const ratios = ours.entriesPerSecond.map(
    (each, round) => each / (echoAndInsert.entriesPerSecond[round] ?? 0),
  );
  return [
    {
      figure: 'entries a second through the whole path, one process',
      engine,
      'bare echo': median(contestants.echo.entriesPerSecond),
      'bare echo and insert': median(echoAndInsert.entriesPerSecond),
      ours: median(ours.entriesPerSecond),
      'messages a second, ours': median(ours.entriesPerSecond) / 2,
      'a second of the server’s processor': {
        'bare echo and insert': median(echoAndInsert.entriesPerCpuSecond),
        ours: median(ours.entriesPerCpuSecond),
      },
      'ours / echo and insert': median(ratios),
      goal: '≥ 0.5',
      isMet: median(ratios) >= 0.5,
    },
  ];
}

function insertOptions(store: BenchStore): string[] {
  return store.databaseUrl === undefined
    ? ['--sqlite', mkdtempSync(join(store.dataDir, 'baseline-'))]
    : ['--postgres', store.databaseUrl];
}

const perSecond = 200;

/** Residents of 1,000 conversations that agents hold, three each. */
async function delivery(engine: Engine, plan: Plan): Promise<Figure[]> {
  const store = await benchStore(engine);
  const seeded = await seededFloor(store, plan.conversations);
  const insert = await startBaseline(...insertOptions(store));
  const guildhall = await startGuildhall({ ...store.settings, ...plan.intents }, plan);
  const counts = { residents: seeded.residents.length, agents: seeded.agents.length };
  const floors = {
    bare: await bareFloor(insert.url, insert.url, counts),
    ours: await ourFloor(guildhall.url, guildhall.url, seeded),
  };
  const { bare, ours } = await delaysInTurn(floors, plan);
  for (const floor of Object.values(floors)) floor.close();
  await Promise.all([insert.end(), guildhall.end()]);
  store.remove();
  const p99 = median(ours.map(({ p99 }) => p99));
  const ratio = p99 / median(bare.map(({ p99 }) => p99));
  return [
    {
      figure: `resident to agent at ${perSecond} messages a second, ${counts.residents} open conversations, ms`,
      engine,
      'bare echo and insert': medians(bare),
      ours: medians(ours),
      'p99 ours / bare': ratio,
      goal: 'p99 ≤ 50 ms, and ≤ 3 × the bare one',
      isMet: p99 <= 50 && ratio <= 3,
    },
  ];
}

/** The resident on one process and the agent on another, joined by Redis. */
async function processes(engine: Engine, plan: Plan): Promise<Figure[]> {
  if (engine === 'sqlite') return [];
  const store = await benchStore(engine);
  const redis = await sharedRedis();
  const seeded = await seededFloor(store, plan.conversations);
  const counts = { residents: seeded.residents.length, agents: seeded.agents.length };
  const settings = { ...store.settings, ...plan.intents, REDIS_URL: redis };
  const bare = [await startBaseline('--redis', redis), await startBaseline('--redis', redis)] as const;
  const inserting = [
    await startBaseline('--redis', redis, ...insertOptions(store)),
    await startBaseline('--redis', redis, ...insertOptions(store)),
  ] as const;
  const ours = [await startGuildhall(settings, plan), await startGuildhall(settings, plan)] as const;
  const floors = {
    bare: await bareFloor(bare[0].url, bare[1].url, counts),
    inserting: await bareFloor(inserting[0].url, inserting[1].url, counts),
    ours: await ourFloor(ours[0].url, ours[1].url, seeded),
  };
  const delays = await delaysInTurn(floors, plan);
  for (const floor of Object.values(floors)) floor.close();
  await Promise.all([...bare, ...inserting, ...ours].map((server) => server.end()));
  store.remove();
  const p99 = (rounds: Percentiles[]): number => median(rounds.map(({ p99 }) => p99));
  return [
    {
      figure: `resident on one process to agent on another at ${perSecond} messages a second, ms`,
      engine,
      'bare adapter': medians(delays.bare),
      'bare adapter after an insert': medians(delays.inserting),
      ours: medians(delays.ours),
      'p99 ours / bare adapter after an insert': p99(delays.ours) / p99(delays.inserting),
      'p99 ours / bare adapter': p99(delays.ours) / p99(delays.bare),
      goal: '≤ 2 × the bare adapter',
      isMet: p99(delays.ours) <= 2 * p99(delays.bare),
    },
  ];
}

async function seededFloor(store: BenchStore, conversations: number) {
  const database = await store.open();
  const agents = await seedAgents(database, Math.ceil(conversations / 3));
  const residents = await seedConversations(database, conversations, {
    state: 'active',
    entriesEach: 10,
    agents,
  });
  await database.close();
  return { agents, residents };
}

interface Percentiles {
  p50: number;
  p99: number;
}

async function delaysInTurn<Name extends string>(
  floors: Record<Name, Floor>,
  plan: Plan,
): Promise<Record<Name, Percentiles[]>> {
  const names = Object.keys(floors) as Name[];
  const rounds = Object.fromEntries(names.map((name) => [name, [] as Percentiles[]])) as Record<
    Name,
    Percentiles[]
  >;
  for (let round = -1; round < plan.rounds; round += 1) {
    for (const name of names) {
      const delays = await openLoop(floors[name], perSecond, round < 0 ? 2 : plan.seconds * 2);
      if (round >= 0) rounds[name].push({ p50: median(delays), p99: percentile(delays, 0.99) });
    }
  }
  return rounds;
}

function medians(rounds: Percentiles[]): Percentiles {
  return { p50: median(rounds.map(({ p50 }) => p50)), p99: median(rounds.map(({ p99 }) => p99)) };
}

/** So many messages through one process, with its memory after a collection in each quarter. */
async function soak(engine: Engine, plan: Plan): Promise<Figure[]> {
  const store = await benchStore(engine);
  const guildhall = await startGuildhall({ ...store.settings, ...plan.intents }, plan);
  const senders = await residentSenders(guildhall.url, plan.conversations);
  const quarters: number[][] = [[], [], [], []];
  const samplesEach = 5;
  const perSample = plan.soak / quarters.length / samplesEach;
  const start = performance.now();
  let sent = 0;
  for (const quarter of quarters) {
    for (let sample = 0; sample < samplesEach; sample += 1) {
      sent += await sendAll(senders, perSample, plan.soakSeconds / quarters.length / samplesEach);
      quarter.push((await guildhall.memory()).rss / 2 ** 20);
    }
  }
  const seconds = (performance.now() - start) / 1_000;
  for (const { close } of senders) close();
  await guildhall.end();
  store.remove();
  const [first = 0, second = 0, third = 0, last = 0] = quarters.map(median);
  return [
    {
      figure: `memory over ${sent} messages in ${Math.round(seconds)} s, MB resident`,
      engine,
      quarters: { first, second, third, last },
      'last / second': last / second,
      goal: '≤ 1.05',
      isMet: last / second <= 1.05,
    },
  ];
}

const restMilliseconds = 10_000;

/**
 * Sends `count` messages, each sender within what one socket may send in ten seconds.
 * @returns how many were sent when the time was over.
 */
async function sendAll(senders: Sender[], count: number, seconds: number): Promise<number> {
  const start = performance.now();
  let sent = 0;
  await Promise.all(
    senders.map(async ({ send }) => {
      while (sent < count && performance.now() < start + seconds * 1_000) {
        sent += 1;
        await send();
      }
    }),
  );
  const isFast = sent / senders.length > 5 * ((performance.now() - start) / 1_000);
  if (isFast) await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
  return sent;
}
