/**
 * Yes, no and "the second one", in English and Welsh, by rule: too short for a model, and too
 * important to guess. Pure.
 */

const yesWords = new Set(
  [
    'yes|y|yep|yeah|yup|ya|aye|ok|okay|k|sure|correct|right|fine|good|perfect|confirm|confirmed|absolutely|definitely|please do',
    'yes it is|it is|that is right|thats right|that is correct|thats correct|all correct|all good|looks good|looks right|go ahead|send|send it|yes send it|do it|of course|sounds good|👍',
    'ie|ia|ydy|ydyn|ydw|oes|do|iawn|cywir|anfon|anfonwch|anfonwch ef|ie anfonwch|gwna|gwnewch|byddaf|wrth gwrs|mae hynny n gywir|mae n gywir|hollol',
  ].flatMap((words) => words.split('|')),
);
const noWords = new Set(
  [
    'no|n|nope|nah|not right|not correct|wrong|incorrect|thats wrong|that is wrong|no its not|it is not|not quite|not yet|👎',
    'na|nac ydy|nac ydw|nac oes|nage|naddo|dim|anghywir|dim eto|dydy o ddim|dydy hi ddim|ddim yn gywir',
  ].flatMap((words) => words.split('|')),
);
const ordinals: [RegExp, number][] = [
  [
    /^(?:the )?(?:first|1st|one|1)(?: one| option)?$|^(?:number|option|no) (?:one|1)$|^(?:yr? )?(?:un )?(?:cyntaf|gyntaf|un)(?: un)?$/,
    1,
  ],
  [
    /^(?:the )?(?:second|2nd|two|2)(?: one| option)?$|^(?:number|option|no) (?:two|2)$|^(?:yr? )?(?:ail|dau)(?: un)?$/,
    2,
  ],
  [
    /^(?:the )?(?:third|3rd|three|3)(?: one| option)?$|^(?:number|option|no) (?:three|3)$|^(?:yr? )?(?:trydydd|drydydd|drydedd|tri)(?: un)?$/,
    3,
  ],
  [
    /^(?:the )?(?:fourth|4th|four|4)(?: one| option)?$|^(?:number|option|no) (?:four|4)$|^(?:yr? )?(?:pedwerydd|bedwaredd|pedwar)(?: un)?$/,
    4,
  ],
  [
    /^(?:the )?(?:fifth|5th|five|5)(?: one| option)?$|^(?:number|option|no) (?:five|5)$|^(?:yr? )?(?:pumed|bumed|pump)(?: un)?$/,
    5,
  ],
];
const last = /^(?:the )?last(?: one| option)?$|^(?:yr? )?(?:un )?(?:olaf|ola)$/;

/** The words alone: small letters, without punctuation, courtesies and a leading "um". */
export function bareWords(text: string): string {
  return text
    .slice(0, 200)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}👍👎]+/gu, ' ')
    .replace(/ (?:please|thanks|thank you|ta|cheers|mate|diolch|plis|os gwelwch yn dda)(?= |$)/g, ' ')
    .replace(/^ ?(?:um|erm|er|oh|well|so|wel) /, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether a reply is a plain yes or a plain no; null when it says more, or something else. */
export function readYesNo(text: string): 'yes' | 'no' | null {
  const words = bareWords(text);
  const first = words.split(' ')[0] ?? '';
  const twice = words.split(' ').every((word) => word === first) ? first : words;
  for (const said of [words, twice]) {
    if (yesWords.has(said)) return 'yes';
    if (noWords.has(said)) return 'no';
  }
  const [, rest = ''] = /^(?:yes|ie|yeah|ok|no|na|nope) (.*)$/.exec(words) ?? [];
  if (/^(?:yes|ie|yeah|ok) /.test(words) && yesWords.has(rest)) return 'yes';
  if (/^(?:no|na|nope) /.test(words) && noWords.has(rest)) return 'no';
  return null;
}

/** Which of `count` things in a row is meant by "the second one" or "the last": from 0, or null. */
export function readOrdinal(text: string, count: number): number | null {
  const words = bareWords(text);
  if (last.test(words)) return count > 0 ? count - 1 : null;
  const found = ordinals.find(([pattern]) => pattern.test(words))?.[1];
  return found !== undefined && found <= count ? found - 1 : null;
}

/** Which of some titles is meant, by its own words or its place in the row: from 0, or null. */
export function readPick(text: string, titles: string[]): number | null {
  const words = bareWords(text);
  const exact = titles.findIndex((title) => bareWords(title) === words);
  return exact === -1 ? readOrdinal(text, titles.length) : exact;
}
