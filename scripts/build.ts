import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildConsole } from '../agent-console/build.js';
import { projectRoot } from '../server/lib/project-root.js';
import { modelOf } from '../server/knowledge/kept-model.js';
import { readContent } from '../server/knowledge/content.js';
import { buildWidget } from '../widget/build.js';

const root = projectRoot();
const dist = join(root, 'dist');
const builtMark = join(dist, '.built');
const sources = [
  'intents',
  'server',
  'demo',
  'widget',
  'agent-console',
  'package-lock.json',
  'tsconfig.build.json',
];

/** Builds the server, the widget and the console, and trains the intent model, into `dist/`. */
export async function build(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  await buildWidget(dist);
  await buildConsole(join(dist, 'console'));
  modelOf(readContent(join(root, 'intents')), [join(dist, 'models')]);
  writeFileSync(builtMark, '');
}

/** Builds only when a source is newer than the last build. */
export async function buildIfStale(): Promise<void> {
  const built = modified(builtMark);
  if (sources.some((source) => newest(join(root, source)) > built)) await build();
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).reduce(
    (latest, file) => Math.max(latest, modified(join(path, file))),
    own.mtimeMs,
  );
}

if (process.argv[1]?.endsWith('build.ts')) await build();
