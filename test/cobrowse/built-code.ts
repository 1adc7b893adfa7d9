import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

interface BuiltCode {
  readonly resident: string;
  readonly console: string;
}

async function buildAll(): Promise<BuiltCode> {
  const folder = await mkdtemp(join(tmpdir(), 'guildhall-cobrowse-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const script = fileURLToPath(new URL('./build-into.ts', import.meta.url));
  // In a process of its own: within Mocha's, Vite does not find its own parts.
  await promisify(execFile)(process.execPath, ['--import', 'tsx', script, folder]);
  return { resident: join(folder, 'resident'), console: join(folder, 'console') };
}

let built: Promise<BuiltCode> | undefined;

/** The recorder as a resident's browser loads it, and the viewer as an agent's does, built once for all tests. */
export function builtCode(): Promise<BuiltCode> {
  built ??= buildAll();
  return built;
}
