import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { io, type Socket } from 'socket.io-client';
import { newRedis, type TestServer } from '../test/stage/servers.js';
import { mochaGlobalTeardown } from '../test/stage/stop-servers.js';
import { numberOf, report } from './report/report.js';

export const about =
  'streams or pub/sub between two processes: how late is a fact, and what does an outage lose?';

const adapters = ['pub/sub', 'streams', 'ours'] as const;
const awayMs = 3_000;

/** `--rate 200` facts a second for `--seconds 10`, and then with Redis killed and started again in between. */
export async function run(options: string[]): Promise<void> {
  const rate = numberOf(options, '--rate', 200);
  const seconds = numberOf(options, '--seconds', 10);
  const figures: Record<string, object> = {};
  for (const adapter of adapters) {
    const redis = await newRedis();
    const [near, far] = await Promise.all([start(adapter, redis), start(adapter, redis)]);
    const calm = await measure(near, far, { rate, seconds, outage: null });
    const burst = await measure(near, far, { rate: 20_000, seconds: 0.5, outage: null });
    const outage = await measure(near, far, { rate, seconds: 8, outage: redis });
    figures[adapter] = { calm, burst, redisAway: outage };
    for (const { child } of [near, far]) child.kill();
    await redis.remove();
  }
  await mochaGlobalTeardown();
  report({ factsPerSecond: rate, seconds, redisAwayMs: awayMs, ...figures }, options);
}

interface Process {
  child: ChildProcess;
  url: string;
}

async function start(adapter: string, redis: TestServer): Promise<Process> {
  const file = fileURLToPath(new URL('./adapters/process.ts', import.meta.url));
  const child = fork(file, [adapter, redis.url], { execArgv: ['--import=tsx'] });
  const [port] = (await once(child, 'message')) as [number];
  return { child, url: `http://127.0.0.1:${port}` };
}

/** Publishes at one process and listens at both. */
async function measure(
  near: Process,
  far: Process,
  { rate, seconds, outage }: { rate: number; seconds: number; outage: TestServer | null },
): Promise<object> {
  const heard = { near: [] as number[], far: [] as number[] };
  const listen = async (url: string, lateness: number[]): Promise<Socket> => {
    const socket = io(url, { transports: ['websocket'], forceNew: true });
    socket.on('fact', (at: number) => lateness.push(performance.now() - at));
    await new Promise<void>((resolve) => socket.once('connect', resolve));
    return socket;
  };
  const sockets = await Promise.all([listen(near.url, heard.near), listen(far.url, heard.far)]);
  const count = Math.round(rate * seconds);
  const begin = performance.now();
  if (outage) {
    setTimeout(
      () =>
        void outage
          .stop('SIGKILL')
          .then(() => pause(awayMs))
          .then(() => outage.start()),
      2_000,
    );
  }
  for (let sent = 0; sent < count;) {
    const due = Math.min(count, Math.ceil(((performance.now() - begin) / 1_000) * rate));
    for (; sent < due; sent++) near.child.send(performance.now());
    await pause(2);
  }
  await pause(outage ? 5_000 : 1_500);
  for (const socket of sockets) socket.close();
  return {
    sent: count,
    sameProcess: summary(heard.near, count),
    otherProcess: summary(heard.far, count),
  };
}

function summary(lateness: number[], sent: number): object {
  const sorted = [...lateness].sort((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return { lost: sent - sorted.length, p50Ms: at(0.5), p99Ms: at(0.99) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
