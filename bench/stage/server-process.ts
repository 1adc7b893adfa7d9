import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../server/lib/project-root.js';
import { freePort } from '../../test/stage/free-port.js';

const root = projectRoot();
/** As on every Linux: the unit of /proc/PID/stat. */
const ticksPerSecond = 100;

/** A server in a process of its own, with what it costs: ours or a bare one. */
export class ServerProcess {
  #printed = '';

  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
  ) {
    const hear = (chunk: Buffer): void => {
      this.#printed += chunk.toString();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  }

  static async start(
    command: string[],
    port: number,
    settings: Record<string, string>,
  ): Promise<ServerProcess> {
    const probe = ['--expose-gc', `--import=${join(root, 'bench/stage/memory-probe.mjs')}`];
    const child = spawn(process.execPath, [...probe, ...command], {
      env: { PATH: process.env['PATH'], ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new ServerProcess(child, port);
    await server.#prints(/ is ready/);
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Seconds of processor time used so far. */
  cpuSeconds(): number {
    const afterName = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').split(') ')[1] ?? '';
    const fields = afterName.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  }

  /** Bytes in use after garbage is collected. */
  async memory(): Promise<{ rss: number; heapUsed: number; external: number }> {
    this.#printed = '';
    this.child.kill('SIGUSR2');
    const [, json = '{}'] = await this.#prints(/memory (\{.*\})/);
    return JSON.parse(json) as { rss: number; heapUsed: number; external: number };
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await ended;
  }

  async #prints(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(this.#printed);
      if (found) return found;
      if (this.child.exitCode !== null) throw new Error(this.#printed);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

/** The built server. With a folder for profiles, it leaves a CPU profile there when it ends. */
export async function startGuildhall(
  settings: Record<string, string>,
  { profileFolder, port }: { profileFolder?: string | undefined; port?: number } = {},
): Promise<ServerProcess> {
  const profile = profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`];
  const chosen = port ?? (await freePort());
  return ServerProcess.start([...profile, join(root, 'dist/server/main.js')], chosen, {
    PORT: String(chosen),
    LOG_LEVEL: 'warn',
    // Each client says an address of its own, as a proxy would.
    TRUSTED_PROXIES: '1',
    ADMIN_PASSWORD: 'correct horse battery',
    ...settings,
  });
}

/** A bare server, from `bench/baseline`. */
export async function startBaseline(...options: string[]): Promise<ServerProcess> {
  const port = await freePort();
  const program = join(root, 'bench/baseline/server.ts');
  return ServerProcess.start(['--import=tsx', program, '--port', String(port), ...options], port, {});
}
