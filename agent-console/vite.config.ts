import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** How Vite bundles the staff console into `outDir`. */
export function consoleBundle(outDir: string): UserConfig {
  const replayPage = fromHere('./replay/index.html');
  return {
    root: fromHere('.'),
    base: '/console/',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      // The console's content security policy has no place for data: scripts or styles.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: existsSync(replayPage)
          ? { index: fromHere('./index.html'), replay: replayPage }
          : { index: fromHere('./index.html') },
      },
    },
    server: {
      proxy: { '/api': 'http://localhost:3000', '/socket.io': { target: 'http://localhost:3000', ws: true } },
    },
  };
}

export default consoleBundle(fromHere('../dist/console'));
