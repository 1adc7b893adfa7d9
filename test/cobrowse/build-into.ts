import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the recorder and the viewer into the folder that is named on the command line; see `built-code.ts`. */
const folder = process.argv[2]!;
const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const quiet = { configFile: false, logLevel: 'warn' } as const;

await build({
  ...quiet,
  build: {
    outDir: join(folder, 'resident'),
    emptyOutDir: true,
    lib: { entry: fromHere('./pages/resident.js'), formats: ['es'], fileName: () => 'resident.js' },
  },
});
await build({
  ...quiet,
  root: fromHere('../../agent-console'),
  base: '/console/',
  build: {
    outDir: join(folder, 'console'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        replay: fromHere('../../agent-console/replay/index.html'),
        console: fromHere('./pages/console.js'),
      },
      output: { entryFileNames: 'assets/[name].js' },
    },
  },
});
