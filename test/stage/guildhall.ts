import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/lib/project-root.js';
import { freePort } from './free-port.js';

const running = new Set<Guildhall>();

export async function stopGuildhalls(): Promise<void> {
  await Promise.all([...running].map((guildhall) => guildhall.remove()));
}

export const admin = { email: 'admin@thornmarch.example', password: 'correct horse battery' };

/** The real, built server as a process of its own, which a test can end as roughly as it likes. */
export class Guildhall {
  #child: ChildProcess | null = null;
  #printed = '';

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    readonly settings: Record<string, string>,
  ) {}

  /** Starts a server with its own port and folder; `settings` are further environment variables. */
  static async start(settings: Record<string, string> = {}): Promise<Guildhall> {
    const guildhall = await Guildhall.prepare(settings);
    await guildhall.start();
    return guildhall;
  }

  static async prepare(settings: Record<string, string> = {}): Promise<Guildhall> {
    const guildhall = new Guildhall(
      await freePort(),
      settings['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'guildhall-')),
      settings,
    );
    running.add(guildhall);
    return guildhall;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** How the process ended by itself; null while it runs. */
  get exitCode(): number | null {
    return this.#child?.exitCode ?? null;
  }

  /** Everything that the process has printed. */
  get printed(): string {
    return this.#printed;
  }

  /** @throws Error with what the process printed, when it ends instead of starting. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(projectRoot(), 'dist/server/main.js')], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        ADMIN_EMAIL: admin.email,
        ADMIN_PASSWORD: admin.password,
        LOG_LEVEL: 'warn',
        ...this.settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        this.#printed += chunk.toString();
        if (this.#printed.includes('Guildhall is ready')) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('close', () => reject(new Error(this.#printed)));
    });
  }

  /** Ends the process. SIGKILL leaves it no time to do anything. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill(signal);
    const code = await ended;
    this.#printed = '';
    return code;
  }

  /** Tells the process something that does not end it. */
  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  async remove(): Promise<void> {
    running.delete(this);
    await this.end('SIGKILL');
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
