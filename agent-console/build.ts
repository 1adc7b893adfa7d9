import { build } from 'vite';
import { consoleBundle } from './vite.config.js';

/** Builds the staff console into `outDir`, whose old content goes. */
export async function buildConsole(outDir: string): Promise<void> {
  await build({ ...consoleBundle(outDir), configFile: false, logLevel: 'warn' });
}
