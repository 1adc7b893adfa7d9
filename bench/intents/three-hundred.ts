import { join } from 'node:path';
import { projectRoot } from '../../server/lib/project-root.js';
import { readIntents } from '../../server/knowledge/read-intents.js';
import { readSet, type Labelled } from './public-sets.js';

const wanted = 300;
const utterancesEach = 25;

/** 300 intents of 25 utterances, put together from two public sets and our own, and questions to try on them. */
export function threeHundredIntents(folder: string): [examples: Labelled[], questions: string[]] {
  const clinc = readSet(folder, 'clinc_25_0');
  const own = readIntents(join(projectRoot(), 'intents')).flatMap(({ id, utterances }) =>
    utterances.en.map((text) => ({ text, intent: id })),
  );
  const byIntent = new Map<string, Labelled[]>();
  for (const example of [...clinc.train, ...readSet(folder, 'hwu64').train, ...own]) {
    byIntent.set(example.intent, [...(byIntent.get(example.intent) ?? []), example]);
  }
  const enough = [...byIntent.values()].filter(({ length }) => length >= utterancesEach).slice(0, wanted);
  return [
    enough.flatMap((examples) => examples.slice(0, utterancesEach)),
    clinc.test.map(({ text }) => text),
  ];
}
