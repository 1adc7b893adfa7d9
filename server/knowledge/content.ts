import type { Intent } from './intent.js';
import { readOutOfScope, type OutOfScope } from './out-of-scope.js';
import { readIntents } from './read-intents.js';
import { readSynonyms, type SynonymGroups } from './synonyms.js';

/** All that editors write for the bot to learn from. */
export interface Content {
  intents: Intent[];
  outOfScope: OutOfScope;
  synonyms: SynonymGroups;
}

/**
 * Reads a folder of intents and the files beside them.
 * @throws KnowledgeFault listing the faults of the first that has some.
 */
export function readContent(folder: string): Content {
  return {
    intents: readIntents(folder),
    outOfScope: readOutOfScope(folder),
    synonyms: readSynonyms(folder),
  };
}
