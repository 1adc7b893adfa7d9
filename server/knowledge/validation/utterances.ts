import type { Intent } from '../intent.js';
import type { OutOfScope } from '../out-of-scope.js';
import { fault, fileOf, warning, type Finding } from './finding.js';

const fewest = { utterances: 20, inWelsh: 8, heldOut: 3 } as const;

interface Phrase {
  intent: Intent;
  field: string;
  text: string;
}

/** What is wrong with the phrases of the intents: too few, or one and the same in two places. */
export function utteranceFindings(intents: Intent[], outOfScope: OutOfScope): Finding[] {
  return [
    ...intents.flatMap(tooFew),
    ...sameInTwo(phrasesOf(intents, 'utterances')),
    ...leaked(phrasesOf(intents, 'utterances'), phrasesOf(intents, 'heldOut')),
    ...claimedByIntent(phrasesOf(intents, 'utterances'), outOfScope),
  ];
}

function tooFew(intent: Intent): Finding[] {
  const { utterances, heldOut } = intent;
  const findings: Finding[] = [];
  if (utterances.en.length < fewest.utterances)
    findings.push(
      fault(intent, 'utterances.en', `has ${utterances.en.length}: write ${fewest.utterances} or more`),
    );
  if (utterances.cy && utterances.cy.length < fewest.inWelsh)
    findings.push(
      fault(intent, 'utterances.cy', `has ${utterances.cy.length}: write ${fewest.inWelsh} or more`),
    );
  if (heldOut.en.length < fewest.heldOut)
    findings.push(fault(intent, 'heldOut.en', `has ${heldOut.en.length}: write ${fewest.heldOut} or more`));
  return findings;
}

function phrasesOf(intents: Intent[], part: 'utterances' | 'heldOut'): Phrase[] {
  return intents.flatMap((intent) =>
    (['en', 'cy'] as const).flatMap((language) =>
      (intent[part][language] ?? []).map((text, place) => ({
        intent,
        field: `${part}.${language}.${place}`,
        text,
      })),
    ),
  );
}

/** The words that carry meaning, in any order, without endings: "missed my bins" is "my bin missed". */
export function gist(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word));
  return [...new Set(words.map(withoutEnding))].sort().join(' ');
}

const small = new Set(
  'a an the my our your is are please pls i to for of do does in on at it be me'.split(' '),
);

function withoutEnding(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|s)$/, (end) => (end === 'ies' ? 'y' : '')) : word;
}

function sameInTwo(phrases: Phrase[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, Phrase>();
  for (const phrase of phrases) {
    const key = gist(phrase.text);
    // One word says too little to tell "ta" from "ta-ta"; the same words exactly are found on reading.
    if (!key.includes(' ')) continue;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, phrase);
    else if (other.intent.id !== phrase.intent.id) {
      const message = `"${phrase.text}" says the same as "${other.text}" in ${fileOf(other.intent)}: keep the one that fits`;
      findings.push(fault(phrase.intent, phrase.field, message));
    }
  }
  return findings;
}

/** A question that the model has learnt measures nothing. */
function leaked(taught: Phrase[], heldOut: Phrase[]): Finding[] {
  const known = new Map(taught.map((phrase) => [gist(phrase.text), phrase]));
  return heldOut.flatMap(({ intent, field, text }) => {
    const twin = known.get(gist(text));
    if (!twin || gist(text) === '') return [];
    const message = `is also an utterance of ${fileOf(twin.intent)}: write another, since what is taught measures nothing`;
    return [fault(intent, field, message)];
  });
}

/** What no intent covers cannot be an utterance of one. */
function claimedByIntent(taught: Phrase[], { train, heldOut }: OutOfScope): Finding[] {
  const known = new Map(taught.map((phrase) => [gist(phrase.text), phrase]));
  return [...train, ...heldOut]
    .filter(({ answeredBy }) => answeredBy === null)
    .flatMap(({ text }) => {
      const twin = known.get(gist(text));
      if (!twin || gist(text) === '') return [];
      return [
        warning(twin.intent, twin.field, `is out of scope in out-of-scope.yml too ("${text}"): keep one`),
      ];
    });
}
