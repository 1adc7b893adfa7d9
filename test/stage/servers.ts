import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createClient } from 'redis';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';

const started: { child: ChildProcess; folder: string; signal: NodeJS.Signals }[] = [];

/** Stops every server that the tests started, and removes what they kept. */
export async function stopServers(): Promise<void> {
  await Promise.all(
    started.splice(0).map(async ({ child, folder, signal }) => {
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill(signal);
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    }),
  );
}

let postgresUrl: Promise<string> | undefined;
let databases = 0;

/** A new, empty database of a throw-away PostgreSQL that all tests share. */
export async function emptyPostgresDatabase(): Promise<string> {
  postgresUrl ??= startPostgres();
  const url = await postgresUrl;
  const name = `test_${process.pid}_${++databases}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url.replace(/\/postgres$/, `/${name}`);
}

async function startPostgres(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-postgres-'));
  const programs = postgresPrograms();
  const port = await freePort();
  // PostgreSQL refuses to run as root: there it runs as the account that Debian made for it.
  const owner = process.getuid?.() === 0 ? accountOf('postgres') : undefined;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const files = join(folder, 'files');
  execFileSync(
    join(programs, 'initdb'),
    ['-D', files, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { cwd: folder, stdio: 'pipe', ...owner },
  );
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    // These tests end processes, never the machine: nothing needs to reach the disk.
    'fsync=off',
    'full_page_writes=off',
  ];
  const child = spawn(
    'setpriv',
    [
      ...(owner ? [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'] : []),
      '--pdeathsig',
      'INT',
      join(programs, 'postgres'),
      '-D',
      files,
      '-p',
      String(port),
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    { cwd: folder, stdio: 'ignore' },
  );
  started.push({ child, folder, signal: 'SIGINT' });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await eventually(async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.end();
  });
  return url;
}

function postgresPrograms(): string {
  const root = '/usr/lib/postgresql';
  const [newest] = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return join(root, newest ?? '', 'bin');
}

function accountOf(name: string): { uid: number; gid: number } {
  const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

let redisUrl: Promise<string> | undefined;

/** A throw-away Redis that all tests share. */
export function sharedRedis(): Promise<string> {
  redisUrl ??= startRedis();
  return redisUrl;
}

async function startRedis(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-redis-'));
  const port = await freePort();
  const child = spawn(
    'setpriv',
    [
      '--pdeathsig',
      'TERM',
      'redis-server',
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'no',
    ],
    { stdio: 'ignore' },
  );
  started.push({ child, folder, signal: 'SIGTERM' });
  const url = `redis://127.0.0.1:${port}`;
  await eventually(async () => {
    const client = createClient({ url, socket: { reconnectStrategy: false } });
    client.on('error', () => undefined);
    await client.connect();
    client.destroy();
  });
  return url;
}
