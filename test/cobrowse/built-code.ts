import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function buildAll(): Promise<{ resident: string; console: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'guildhall-cobrowse-'));
  const resident = join(folder, 'resident');
  const agent = join(folder, 'console');
  const quiet = { configFile: false, logLevel: 'warn' } as const;
  await build({
    ...quiet,
    build: {
      outDir: resident,
      emptyOutDir: true,
      lib: { entry: fromHere('./pages/resident.js'), formats: ['es'], fileName: () => 'resident.js' },
    },
  });
  await build({
    ...quiet,
    root: fromHere('../..'),
    base: '/console/',
    build: {
      outDir: agent,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          replay: fromHere('../../agent-console/replay/index.html'),
          console: fromHere('./pages/console.html'),
        },
      },
    },
  });
  return { resident, console: agent };
}

let built: ReturnType<typeof buildAll> | undefined;

/** The recorder as a resident's browser loads it, and the viewer as an agent's does, built once for all tests. */
export function builtCode(): ReturnType<typeof buildAll> {
  built ??= buildAll();
  return built;
}
