import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createClient } from 'redis';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';

interface Program {
  command: string[];
  folder: string;
  signal: NodeJS.Signals;
  isReady: () => Promise<void>;
}

const started = new Set<TestServer>();

/** A throw-away PostgreSQL or Redis, which a test can stop and start as it likes. */
export class TestServer {
  #child: ChildProcess | null = null;

  private constructor(
    readonly url: string,
    private readonly program: Program,
  ) {}

  static async start(url: string, program: Program): Promise<TestServer> {
    const server = new TestServer(url, program);
    started.add(server);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const { command, folder, isReady } = this.program;
    const [name = '', ...options] = command;
    this.#child = spawn(name, options, { cwd: folder, stdio: 'ignore' });
    await eventually(isReady);
  }

  /** Stops it and keeps what it has stored. */
  async stop(signal: NodeJS.Signals = this.program.signal): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  async remove(): Promise<void> {
    started.delete(this);
    await this.stop();
    rmSync(this.program.folder, { recursive: true, force: true });
  }
}

/** Stops every server that the tests started, and removes what they kept. */
export async function stopServers(): Promise<void> {
  await Promise.all([...started].map((server) => server.remove()));
}

let sharedPostgres: Promise<TestServer> | undefined;
let databases = 0;

/** A new, empty database of a throw-away PostgreSQL that all tests share. */
export async function emptyPostgresDatabase(): Promise<string> {
  sharedPostgres ??= newPostgres();
  const { url } = await sharedPostgres;
  const name = `test_${process.pid}_${++databases}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url.replace(/\/postgres$/, `/${name}`);
}

/** A PostgreSQL of its own. @param settings such as `fsync=on`. */
export async function newPostgres(...settings: string[]): Promise<TestServer> {
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
  const all = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    // These tests end processes, never the machine: nothing needs to reach the disk.
    'fsync=off',
    'full_page_writes=off',
    ...settings,
  ];
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return TestServer.start(url, {
    folder,
    signal: 'SIGINT',
    command: [
      'setpriv',
      ...(owner ? [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'] : []),
      '--pdeathsig',
      'INT',
      join(programs, 'postgres'),
      '-D',
      files,
      '-p',
      String(port),
      ...all.flatMap((setting) => ['-c', setting]),
    ],
    isReady: async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.end();
    },
  });
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

let redis: Promise<TestServer> | undefined;

/** A throw-away Redis that all tests share. */
export async function sharedRedis(): Promise<string> {
  redis ??= newRedis();
  return (await redis).url;
}

/** A Redis of its own. */
export async function newRedis(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  return TestServer.start(url, {
    folder,
    signal: 'SIGTERM',
    command: ['setpriv', '--pdeathsig', 'TERM', 'redis-server', ...place, '--save', '', '--appendonly', 'no'],
    isReady: async () => {
      const client = createClient({ url, socket: { reconnectStrategy: false } });
      client.on('error', () => undefined);
      await client.connect();
      client.destroy();
    },
  });
}
