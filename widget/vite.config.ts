import { fileURLToPath } from 'node:url';
import { defineConfig, type LibraryOptions } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The three files that a council's page can load, each whole in itself and under a name that never changes. */
const libraries: Record<string, LibraryOptions> = {
  loader: { entry: here('loader.ts'), formats: ['iife'], name: 'guildhall', fileName: () => 'widget.js' },
  panel: { entry: here('panel.tsx'), formats: ['es'], fileName: () => 'widget/panel.js' },
  recorder: { entry: here('recorder/recorder.ts'), formats: ['es'], fileName: () => 'widget/recorder.js' },
};

/** `vite build --mode loader`, `--mode panel` or `--mode recorder`. */
export default defineConfig(({ mode }) => ({
  root: here('.'),
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    lib: libraries[mode] ?? false,
    outDir: here('../dist'),
    emptyOutDir: false,
    target: 'es2020',
    // Vite keeps the spaces of an ES library, for a bundler to come. Here none comes.
    rolldownOptions: { output: { minify: true } },
  },
}));
