import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { widgetFiles } from './vite.config.js';

/**
 * Builds the widget into `outDir`: `widget.js`, which pages embed, and `widget/panel.js` and
 * `widget/recorder.js`, which it fetches when they are needed.
 */
export async function buildWidget(outDir: string): Promise<void> {
  const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
  for (const file of widgetFiles) {
    await build({ configFile, mode: file, build: { outDir } });
  }
}
