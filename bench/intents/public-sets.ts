import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A public set of utterances and the intents that people gave them. */
export interface PublicSet {
  train: Labelled[];
  val: Labelled[];
  test: Labelled[];
  /** Utterances that no intent covers. */
  outOfScope: { val: string[]; test: string[] };
}

export interface Labelled {
  text: string;
  intent: string;
}

type Pair = [text: string, intent: string];

/** Reads one set of a folder. The sets are other people's and no part of this repository. */
export function readSet(folder: string, name: string): PublicSet {
  const kept = readJson(folder, name) as {
    train: Pair[];
    val: Pair[];
    test: Pair[];
    oos_val: string[];
    oos_test: string[];
  };
  return {
    train: kept.train.map(labelled),
    val: kept.val.map(labelled),
    test: kept.test.map(labelled),
    outOfScope: { val: kept.oos_val, test: kept.oos_test },
  };
}

/** The test utterances of the full set, each with one misspelling in its longest word. */
export function readMisspelt(folder: string): string[] {
  return (readJson(folder, 'typo_clinc_full') as { hard: string[] }).hard;
}

function readJson(folder: string, name: string): unknown {
  const file = join(folder, `${name}.json`);
  if (!existsSync(file)) throw new Error(`There is no ${file}: give the folder of the public sets with --data DIR`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function labelled([text, intent]: Pair): Labelled {
  return { text, intent };
}
