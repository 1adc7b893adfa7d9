import { listed } from './phrase-pattern.js';

const mostSpellings = 600;
/** Words of most messages: a phrase looked up by them would nearly always be tried. */
const everyday = new Set(
  `a about all am an and any are as at be been by can come do does for from get go got had has have he her
  his how i if in is it like mae me my need new no not now of off on one or our out over put she so take
  that the there they this to two up us want was we what when where who will with would y yn you your`.split(
    /\s+/,
  ),
);

/**
 * Words of which an utterance must hold at least one before `phrase` can be in it, or null when the
 * phrase cannot be looked up so. Hundreds of phrases are then passed over without being tried.
 */
export function neededWords(phrase: string): Set<string> | null {
  const candidates = phrase.split(' & ').flatMap((half) => mandatoryParts(half, phrase).map(firstWords));
  let best: Set<string> | null = null;
  for (const words of candidates) {
    if (words !== null && (best === null || cost(words) < cost(best))) best = words;
  }
  return best;
}

function cost(words: Set<string>): number {
  return words.size + [...words].filter((word) => everyday.has(word)).length * mostSpellings;
}

/** The parts between spaces that are not within brackets and cannot be left out. */
function mandatoryParts(half: string, phrase: string): string[] {
  const source = half
    .replace(/(?:^| )\[[^\]]+\]/g, ' ')
    .replace(/(?:^| )~\d+/g, ' ')
    .replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => `(?:${listed(name, phrase)})`);
  const parts = [''];
  let depth = 0;
  for (const sign of source) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ' ' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${sign}`);
  }
  return parts.filter((part) => part !== '' && part !== '|');
}

function firstWords(part: string): Set<string> | null {
  const spellings = spellingsOf(part);
  if (spellings === null) return null;
  const words = new Set(spellings.map((spelling) => spelling.split(' ')[0] ?? ''));
  return words.has('') ? null : words;
}

/** Everything that a pattern of letters, spaces, `( | )` and `?` stands for; null for any other pattern. */
function spellingsOf(pattern: string): string[] | null {
  let at = 0;
  let isPlain = true;

  function alternatives(): string[] {
    let all: string[] = [];
    let current = [''];
    while (at < pattern.length && pattern[at] !== ')' && isPlain) {
      if (pattern[at] === '|') {
        at += 1;
        all = [...all, ...current];
        current = [''];
      } else {
        const next = atom();
        current = current.flatMap((start) => next.map((end) => start + end));
        if (current.length + all.length > mostSpellings) isPlain = false;
      }
    }
    return [...all, ...current];
  }

  function atom(): string[] {
    let spellings: string[];
    if (pattern[at] === '(') {
      at += 1;
      if (pattern.startsWith('?:', at)) at += 2;
      else if (pattern[at] === '?') isPlain = false;
      spellings = alternatives();
      at += 1;
    } else {
      const sign = pattern[at] ?? '';
      if (!/[\p{L}\p{N} ]/u.test(sign)) isPlain = false;
      spellings = [sign];
      at += 1;
    }
    if (pattern[at] !== '?') return spellings;
    at += 1;
    return ['', ...spellings];
  }

  const spellings = alternatives();
  return isPlain && at === pattern.length ? spellings : null;
}
