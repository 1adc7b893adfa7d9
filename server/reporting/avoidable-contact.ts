import type { Entry } from '../protocol/entries.js';
import type { SuggestedCause } from '../protocol/workspace.js';

/** Causes of contact that is of little value to the resident, as a council begins with them. */
export const avoidableCauses = [
  'progress-chasing',
  'repeat-notification',
  'premature-closure',
  'unnecessary-clarification',
  'poor-signposting',
] as const;
export type AvoidableCause = (typeof avoidableCauses)[number];

interface Sign {
  cause: AvoidableCause;
  pattern: RegExp;
  because: string;
}

/** What residents write when contact could have been avoided, the strongest first. */
const signs: Sign[] = [
  {
    cause: 'premature-closure',
    pattern:
      /\b(?:(?:closed|completed|resolved|marked (?:as )?(?:done|fixed|complete)|says (?:it(?:’|')?s |it is )?(?:done|fixed|complete))\b.{0,60}\b(?:but|still|not|isn(?:’|')?t|hasn(?:’|')?t|never)|(?:not|isn(?:’|')?t|never) (?:been )?(?:fixed|done|finished|collected|resolved)\b.{0,40}\b(?:closed|marked|says)|wedi(?:’|')?i chau\b.{0,60}\bond)\b/i,
    because: 'They say it was closed although it is not done.',
  },
  {
    cause: 'repeat-notification',
    pattern:
      /\b(?:already (?:reported|told|rung|rang|called|emailed|written|said|filled)|(?:reported|told|rang|called|emailed|asked) (?:you |this |it |them )*(?:already|before|twice|last (?:week|month)|again|several times)|(?:second|third|fourth|2nd|3rd|4th) time|keep (?:reporting|telling|ringing|asking)|wedi (?:dweud|adrodd|ffonio)\b.{0,20}\b(?:eisoes|yn barod)|(?:ail|trydydd) (?:tro|waith))\b/i,
    because: 'They say that they have told us before.',
  },
  {
    cause: 'progress-chasing',
    pattern:
      /\b(?:still (?:waiting|not|no|haven(?:’|')?t|hasn(?:’|')?t|nothing)|chas(?:e|ed|ing)|any (?:news|update|progress)|heard nothing|not heard|haven(?:’|')?t heard|no(?:body|t| one) (?:has )?(?:got|came|come|called|replied|been) ?(?:back)?|what(?:’|')?s happening with|what is happening with|how long (?:will|does|is)|when will .{0,40} be (?:done|fixed|sorted|finished)|byth wedi|dal i aros|heb glywed|unrhyw newyddion)\b/i,
    because: 'They ask how something that they reported stands.',
  },
  {
    cause: 'unnecessary-clarification',
    pattern:
      /\b(?:(?:don(?:’|')?t|do not|can(?:’|')?t|cannot) understand (?:the|your|this|my|what)|what does (?:this|the|your|my|it) .{0,40}mean|(?:letter|form|email|bill|notice|website) (?:is|was) (?:confusing|unclear|not clear)|confus(?:ed|ing) (?:by|about) (?:the|your|my)|ddim yn deall (?:y|eich|fy))\b/i,
    because: 'Something that we wrote was not clear to them.',
  },
  {
    cause: 'poor-signposting',
    pattern:
      /\b(?:(?:passed|sent|pushed) (?:from pillar|around|from one|back and forth)|wrong (?:number|department|team|page|form)|can(?:’|')?t find (?:it|the|where|anything|out)|cannot find|couldn(?:’|')?t find|link (?:is |was )?(?:broken|not working|doesn(?:’|')?t work)|page (?:doesn(?:’|')?t|does not) (?:work|load|exist)|methu dod o hyd)\b/i,
    because: 'They could not find their way, or were sent the wrong way.',
  },
];

const reference = /\b[A-Z]{2,4}-[2-9A-HJ-NP-Z]{5,8}\b/;
const again = /\b(?:still|again|chas(?:e|ed|ing)|waiting|update|eto|dal|aros)\b/i;

/**
 * Why this contact could have been avoided, by what the resident wrote; null where nothing speaks for it.
 * A suggestion only: the agent knows better.
 */
export function suggestCause(entries: readonly Entry[]): SuggestedCause | null {
  const words = entries.flatMap((entry) =>
    entry.kind === 'message' && entry.from === 'resident' ? [entry.text] : [],
  );
  for (const { cause, pattern, because } of signs) {
    const said = words.map((text) => pattern.exec(text.replace(/\s+/g, ' '))?.[0]).find(Boolean);
    if (said !== undefined) return { cause, because: `${because} They wrote “${said.slice(0, 80)}”.` };
  }
  const chased = words.find((text) => reference.test(text) && again.test(text));
  if (chased !== undefined) {
    return {
      cause: 'progress-chasing',
      because: `They gave the reference ${reference.exec(chased)?.[0] ?? ''} and wrote “${again.exec(chased)?.[0] ?? ''}”.`,
    };
  }
  const askedForProgress = entries.some(
    (entry) =>
      entry.kind === 'message' &&
      entry.from === 'bot' &&
      /progress|chase|status/.test(entry.reason.intent ?? ''),
  );
  return askedForProgress
    ? { cause: 'progress-chasing', because: 'The assistant took it as asking after a request.' }
    : null;
}
