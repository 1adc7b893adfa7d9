const negated = 'do does did is was are were has have had would should could must need might ai ca wo'.split(
  ' ',
);
const spokenOf: Record<string, string> = { ca: 'can', wo: 'will', ai: 'is' };

/** "dont" and "can't" (apostrophes already gone) as the two words that they stand for. */
export const contractions: ReadonlyMap<string, readonly string[]> = new Map([
  ...negated.map((verb): [string, string[]] => [`${verb}nt`, [spokenOf[verb] ?? verb, 'not']]),
  ['cannot', ['can', 'not']],
  ['im', ['i']],
  ['ive', ['i', 'have']],
  ['youre', ['you']],
  ['theyre', ['they']],
  ['thats', ['that']],
  ['whats', ['what']],
  ['wheres', ['where']],
  ['whens', ['when']],
  ['whos', ['who']],
  ['hows', ['how']],
  ['theres', ['there']],
  ['lets', ['let']],
  ['oclock', ['oclock']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['got', 'to']],
  ['u', ['you']],
  ['ur', ['your']],
  ['pls', ['please']],
  ['plz', ['please']],
  ['thx', ['thanks']],
]);
