import type { EntityOf } from './entity.js';

interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Nothing but a space, or a comma after a house number, stands before it. */
  followsOn: boolean;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’]{0,30}/gu;
const mostNameWords = 3;

/** Words that end an English street's name and are hardly ever anything else. */
const streetWords = new Set(
  'road rd street avenue ave lane drive crescent cres terrace gardens grove mews parade boulevard'.split(' '),
);
/** Words that end a street's name and are ordinary words too. */
const ambiguousStreetWords = new Set(
  'st close cl way court ct place pl hill park square walk row green view rise gate yard wharf broadway croft fields dr'.split(
    ' ',
  ),
);
/** Words that begin a Welsh street's name. */
const welshStreetWords = new Set(
  'heol stryd ffordd lôn lon rhodfa clos cilgant teras maes rhes tŷ bryn'.split(' '),
);
/** Words that are in no street's name: a name stops at them. */
const outside = new Set(
  'a an and any at be been been by for from had has have i in is it left my near next no not of off on onto our out outside over past road side that the their then there they this to towards up was we were with yn ar ger wrth o i y yr ein fy'.split(
    ' ',
  ),
);
const welshLinks = new Set('y yr'.split(' '));
const places = new Set('on in at outside near along opposite by ar yn ger wrth'.split(' '));
const houseNumber = /^\d{1,4}[a-z]?$/i;

/** House numbers and streets, or streets alone, as people write them. */
export function findAddresses(text: string): EntityOf<'address'>[] {
  const words = wordsOf(text);
  const found: EntityOf<'address'>[] = [];
  let taken = 0;
  words.forEach((word, place) => {
    if (word.start < taken) return;
    const address = endsWith(words, place) ?? beginsWith(words, place);
    if (!address || address.start < taken) return;
    taken = address.end;
    found.push(address);
  });
  return found;
}

function wordsOf(text: string): Word[] {
  let end = 0;
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => {
    const between = text.slice(end, index);
    const followsOn = end > 0 && /^(?: {1,2}|, ?|\. |-)$/.test(between);
    end = index + word.length;
    return { text: word, lower: word.toLowerCase(), start: index, end, followsOn };
  });
}

/** … Priory Road */
function endsWith(words: Word[], place: number): EntityOf<'address'> | null {
  const last = words[place];
  if (!last) return null;
  const isAmbiguous = ambiguousStreetWords.has(last.lower);
  if (!isAmbiguous && !streetWords.has(last.lower)) return null;
  let first = place;
  while (first > 0 && place - first < mostNameWords && isNameWord(words, first, place)) first -= 1;
  if (first === place) return null;
  const name = words.slice(first, place);
  const house = houseBefore(words, first);
  const isInCapitals = name.every(isCapital);
  const followsPlace = places.has(words[first - 1]?.lower ?? '');
  if (!house && !isInCapitals && (isAmbiguous || !followsPlace)) {
    if (isAmbiguous || name.length > 1) return null;
  }
  return addressOf(house, words.slice(first, place + 1));
}

function isNameWord(words: Word[], next: number, last: number): boolean {
  const before = words[next - 1];
  return (
    before !== undefined &&
    words[next]?.followsOn === true &&
    !outside.has(before.lower) &&
    // "its Abbey Lane": a name in capitals begins with one.
    !(next < last && isCapital(words[next]) && !isCapital(before)) &&
    !/^\d/.test(before.text)
  );
}

function isCapital(word: Word | undefined): boolean {
  return /^[\p{Lu}\d]/u.test(word?.text ?? '');
}

/** Heol y Parc … : the name follows, in capitals. */
function beginsWith(words: Word[], place: number): EntityOf<'address'> | null {
  const first = words[place];
  if (!first || !welshStreetWords.has(first.lower)) return null;
  let last = place;
  while (last - place < mostNameWords && words[last + 1]?.followsOn === true) {
    const next = words[last + 1];
    if (!next || !(welshLinks.has(next.lower) || /^\p{Lu}\p{Ll}/u.test(next.text))) break;
    last += 1;
  }
  while (welshLinks.has(words[last]?.lower ?? '')) last -= 1;
  if (last === place) return null;
  return addressOf(houseBefore(words, place), words.slice(place, last + 1));
}

/** A house number before the name, with the flat before that. */
function houseBefore(words: Word[], first: number): Word[] | null {
  const number = words[first - 1];
  if (!number || words[first]?.followsOn !== true || !houseNumber.test(number.text)) return null;
  const [flatWord, flat] = [words[first - 3], words[first - 2]];
  const hasFlat =
    flatWord && flat && /^(?:flat|unit|fflat|apartment)$/i.test(flatWord.text) && flat.followsOn;
  return hasFlat && number.followsOn ? [flatWord, flat, number] : [number];
}

function addressOf(house: Word[] | null, name: Word[]): EntityOf<'address'> | null {
  const [first, last] = [house?.[0] ?? name[0], name.at(-1)];
  if (!first || !last) return null;
  return {
    kind: 'address',
    value: {
      house: house ? houseText(house) : null,
      street: name.map(({ text }) => capital(text)).join(' '),
    },
    start: first.start,
    end: last.end,
  };
}

function houseText(house: Word[]): string {
  const [flat, which, number] = house;
  if (!flat || !which || !number) return house[0]?.text ?? '';
  return `${capital(flat.text)} ${which.text}, ${number.text}`;
}

function capital(word: string): string {
  return welshLinks.has(word.toLowerCase()) ? word : word.slice(0, 1).toUpperCase() + word.slice(1);
}
