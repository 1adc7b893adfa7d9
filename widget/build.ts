import { fileURLToPath } from 'node:url';

/** The three files that a council's page can load: see `vite.config.ts`. */
const widgetFiles = ['loader', 'panel', 'recorder'];

/**
 * Builds the widget into `outDir`: `widget.js`, which pages embed, and `widget/panel.js` and
 * `widget/recorder.js`, which it fetches when they are needed.
 */
export async function buildWidget(outDir: string): Promise<void> {
  // Mocha requires its tests, and Vite cannot be required: it must always be imported.
  const { build } = await import('vite');
  const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
  for (const file of widgetFiles) {
    await build({ configFile, mode: file, build: { outDir } });
  }
}
