import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { intentFile } from '../../server/knowledge/intent.js';
import { projectRoot } from '../../server/lib/project-root.js';
import type { z } from 'zod';

export const fewPaths = [
  'bins/missed-collection',
  'bins/collection-day',
  'roads/pothole',
  'counciltax/moving',
  'bluebadge/apply',
  'chat/greeting',
  'chat/talk-to-person',
  'chat/language-welsh',
  'chat/not-helpful',
  'safe/domestic-abuse',
  'safe/gas-electric',
];
const utterancesOfEach = 20;

let folder: string | undefined;

/** A folder with a few of the real intents: a server that learns no more than these is ready in a moment. */
export function fewIntents(): string {
  folder ??= newFolderOfIntents();
  return folder;
}

/** The same in a folder of its own, for a test that spoils it. */
export function newFolderOfIntents(paths: string[] = fewPaths): string {
  const root = mkdtempSync(join(tmpdir(), 'guildhall-intents-'));
  const ids = paths.map((path) => path.replace('/', '.'));
  for (const path of paths) {
    const file = `${path}.yml`;
    const intent = parse(readFileSync(join(projectRoot(), 'intents', file), 'utf8')) as z.input<
      typeof intentFile
    >;
    const { en, cy } = intent.utterances;
    const kept = {
      ...intent,
      related: intent.related?.filter((id) => ids.includes(id)) ?? [],
      utterances: {
        en: en.slice(0, utterancesOfEach),
        ...(cy ? { cy: cy.slice(0, utterancesOfEach) } : {}),
      },
    };
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), stringify(kept));
  }
  return root;
}
