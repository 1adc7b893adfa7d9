/** How people in a hurry write what the rules know by its ordinary spelling. */
const shortForms: Record<string, string> = {
  im: 'i am',
  ima: 'i am going to',
  ive: 'i have',
  id: 'i would',
  hes: 'he is',
  shes: 'she is',
  theyre: 'they are',
  theyve: 'they have',
  weve: 'we have',
  theres: 'there is',
  thers: 'there is',
  thats: 'that is',
  whos: 'who is',
  dont: 'do not',
  dnt: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  isnt: 'is not',
  arent: 'are not',
  aint: 'is not',
  wasnt: 'was not',
  werent: 'were not',
  hasnt: 'has not',
  havent: 'have not',
  hadnt: 'had not',
  wont: 'will not',
  wouldnt: 'would not',
  couldnt: 'could not',
  shouldnt: 'should not',
  cant: 'can not',
  carnt: 'can not',
  cnt: 'can not',
  cannot: 'can not',
  wanna: 'want to',
  wana: 'want to',
  gonna: 'going to',
  gona: 'going to',
  gunna: 'going to',
  gotta: 'got to',
  anymore: 'any more',
  nomore: 'no more',
  tonite: 'tonight',
  '2nite': 'tonight',
  '2night': 'tonight',
  tnite: 'tonight',
  u: 'you',
  ur: 'your',
  some1: 'someone',
  sum1: 'someone',
  sumone: 'someone',
  somebody: 'someone',
  smeone: 'someone',
  no1: 'nobody',
  noone: 'nobody',
  meself: 'myself',
  mesel: 'myself',
  mysen: 'myself',
  maself: 'myself',
  kms: 'kill myself',
  unalive: 'kill',
  unaliving: 'killing',
  sewerslide: 'suicide',
  suiside: 'suicide',
  sucide: 'suicide',
  suacide: 'suicide',
  suicidle: 'suicidal',
  kil: 'kill',
  dieing: 'dying',
  bf: 'boyfriend',
  gf: 'girlfriend',
  hubby: 'husband',
  hubbie: 'husband',
  feller: 'fella',
  mom: 'mum',
  mam: 'mum',
  mammy: 'mum',
  mummy: 'mum',
  daddy: 'dad',
  stepfather: 'stepdad',
  stepmother: 'stepmum',
  aunty: 'auntie',
  nana: 'nan',
  nanna: 'nan',
  nanny: 'nan',
  granny: 'nan',
  gran: 'nan',
  grandma: 'nan',
  grandmother: 'nan',
  nain: 'nan',
  granddad: 'grandad',
  grandpa: 'grandad',
  grandfather: 'grandad',
  babby: 'baby',
  bairn: 'child',
  bairns: 'children',
  wean: 'child',
  weans: 'children',
  kidz: 'kids',
  accomodation: 'accommodation',
  acommodation: 'accommodation',
  monoxyde: 'monoxide',
  unconcious: 'unconscious',
  unconcsious: 'unconscious',
  ambulence: 'ambulance',
  breath: 'breathe',
  breathin: 'breathing',
  stabed: 'stabbed',
  knive: 'knife',
  homles: 'homeless',
  homless: 'homeless',
  threatend: 'threatened',
  abussed: 'abused',
  abusin: 'abusing',
  // Welsh as it is typed without its apostrophes, and in the north.
  dwi: 'dw i',
  dwin: 'dw i yn',
  rwyn: 'dw i yn',
  rwy: 'dw i',
  maer: 'mae r',
  isio: 'eisiau',
  isho: 'eisiau',
  moyn: 'eisiau',
  rwan: 'nawr',
};

const pairs: Record<string, string> = {
  'my self': 'myself',
  'me self': 'myself',
  'him self': 'himself',
  'her self': 'herself',
  'them selves': 'themselves',
  'step dad': 'stepdad',
  'step mum': 'stepmum',
  'step father': 'stepdad',
  'step mother': 'stepmum',
  'no where': 'nowhere',
  'no one': 'nobody',
  'some one': 'someone',
  'grand dad': 'grandad',
  'any one': 'anyone',
  'care worker': 'careworker',
  'gas leek': 'gas leak',
  'want 2': 'want to',
  'going 2': 'going to',
  'need 2': 'need to',
  'nowhere 2': 'nowhere to',
  'place 2': 'place to',
  'somewhere 2': 'somewhere to',
  'bed 4': 'bed for',
  'self harm': 'selfharm',
  'self harming': 'selfharm',
  'self harms': 'selfharm',
  'self harmed': 'selfharm',
};

/** Words that matter so much, and look so unlike any other, that one wrong letter is forgiven. */
const forgiven = [
  'suicide',
  'suicidal',
  'overdose',
  'paracetamol',
  'unconscious',
  'ambulance',
  'collapsed',
  'breathing',
  'homeless',
  'strangled',
  'strangling',
  'molested',
  'monoxide',
  'safeguarding',
  'vulnerable',
  'neglected',
  'neglecting',
  'domestic',
  'violence',
  'boyfriend',
  'girlfriend',
  'husband',
  'myself',
  'children',
  'burglar',
  'threatening',
  'accommodation',
  'hitting',
  'cutting',
  'punched',
  'bruises',
  'tonight',
  'nowhere',
  'sleeping',
  'someone',
];
const isForgiven = new Set(forgiven);
/** One letter from a word above, and a word of its own. */
const ownWords = new Set([
  'hopeless',
  'sweeping',
  'pinched',
  'overdone',
  'straggled',
  'domestig',
  'fitting',
  'sitting',
  'hotting',
  'putting',
  'sleeting',
  'seeping',
  'steeping',
  'collapses',
  'burglary',
  'breeding',
  'domestics',
  'children s',
]);

/** The words in their ordinary spelling, joined by spaces. */
export function ordinarySpelling(words: string[]): string {
  const mended = words.flatMap((word) => (own(shortForms, word) ?? nearest(word)).split(' '));
  const joined: string[] = [];
  for (const word of mended) {
    const pair = own(pairs, `${joined.at(-1) ?? ''} ${word}`);
    if (pair === undefined) joined.push(word);
    else joined.splice(-1, 1, ...pair.split(' '));
  }
  return joined.join(' ');
}

/** Only what the table itself holds: a resident may write "constructor". */
function own(table: Record<string, string>, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

function nearest(word: string): string {
  const whole = word.endsWith('in') ? `${word}g` : word;
  if (isForgiven.has(whole)) return whole;
  if (word.length < 6 || isForgiven.has(word) || ownWords.has(word)) return word;
  return forgiven.find((known) => isOneSlipFrom(word, known)) ?? word;
}

/** Whether one letter is missing, added, wrong, or has changed places with the next. */
function isOneSlipFrom(word: string, known: string): boolean {
  if (word[0] !== known[0] || Math.abs(word.length - known.length) > 1) return false;
  let start = 0;
  while (start < known.length && word[start] === known[start]) start++;
  let end = 0;
  while (
    end < known.length - start &&
    end < word.length - start &&
    word.at(-1 - end) === known.at(-1 - end)
  ) {
    end++;
  }
  const left = word.slice(start, word.length - end);
  const right = known.slice(start, known.length - end);
  const isSwap = left.length === 2 && left[0] === right[1] && left[1] === right[0];
  return isSwap || (left.length <= 1 && right.length <= 1);
}
