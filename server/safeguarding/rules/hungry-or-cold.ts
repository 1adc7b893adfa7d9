import type { SafeguardingRule } from '../rule.js';

const without =
  'no|nothing|not ~3|never|without|run out of|ran out of|got nothing|can not afford|no money for|no money to buy|not enough|out of|last of|dim|ddim|heb|sdim';
const sustenance =
  'food(?! (waste|bin|bins|caddy|caddies|bag|bags|recycling|hygiene|bank|banks|inspection|collection|rating|poisoning))|feed|eat|eaten|fed|formula|milk|dinner|tea|meal|meals|baby food|bwyd|fwyd|fwydo|bwydo|fwyta|llaeth|llefrith';

/** A family that has nothing to eat is answered with where food is given out today. */
export const hungry: SafeguardingRule = {
  intent: 'benefits.food-bank',
  alarming: [
    '(can not|not|cant|unable to|struggling to) ~2 afford ~2 (formula|baby milk|nappies|food|milk|to eat|to feed)',
    '(brother|sister|kids|baby|children|son|daughter|boy|girl|brothers|siblings) ~3 (hungry|starving|not ~1 eaten)',
    '{plentyn} ~6 (oer|rhewi|fferru|dim gwres)',
    `(${without}) ~3 (${sustenance}) & {needy}`,
    `{needy} ~6 (hungry|starving|not ~2 eaten|not ~2 fed|no food|without food|going without)`,
    `(skipping|skipped|skip|missing|missed|going without) (meals|food|dinner|eating) & {needy}`,
    `(hungry|starving) ~2 {needy}`,
    `(can not|can i not|not able to|struggling to|how do i|how will i|not afford to|unable to|money to) ~1 (feed|bwydo|fwydo) ~2 ({needy}|family|teulu)`,
    `(cupboards?|fridges?|freezers?) ~3 (empty|bare)`,
    `cupboards? ~3 gone`,
    `(nothing|no food|not anything) ~2 (in|left|for) ~2 (cupboards?|fridge|house|tea|feed)`,
    `(not|never) ~1 (eaten|eating|had food|had anything to eat|had a meal) ~3 (days|day|since|week|yesterday)`,
    // Welsh
    '{plentyn} ~5 (llwglyd|newynog|llwgu|heb fwyta|heb fwyd|starvio)',
    '(newynog|llwgu|llwglyd) ~4 {plentyn}',
    '(methu|ddim yn gallu|alla i ddim|fedra i ddim) ~2 (bwydo|fwydo) ~3',
  ],
  innocent: [
    'not cook ~2 (bring|deliver|do you)',
    '(school|nursery|college|hospital|cafe|centre|library|restaurant|pool|party|club|playgroup|trip|canteen|menu|allergy|lunch|packed) ~6 (food|meal|meals|milk|dinner|eat|eaten)',
    '(food|meal|meals|milk|dinner|eat|eaten) ~6 (school|nursery|college|hospital|cafe|centre|restaurant|pool|party|playgroup|trip|canteen|menu|allergy)',
    '(dog|dogs|cat|cats|ducks?|birds?|pigeons?|foxes|rats|swans?|horses?|pets?|gulls?|seagulls?) ~6 (feed|fed|food|eat|eaten|hungry)',
    '(feed|feeding|fed|food|eat|eaten) ~4 (dogs?|cats?|ducks?|birds?|pigeons?|foxes|rats|swans?|horses?|pets?|gulls?|seagulls?)',
    '(breast feed|breastfeed|breast feeding|bottle feed) ~4',
    '(shop|milkman|milk bottle|oat) milk',
    'tea (dance|room|rooms|party|towel)',
    'hungry caterpillar',
    '(hungry|starving) (by|at|before|after) ~2 (lunch|lunchtime|school|break|home time)',
    'not eaten (there|here|in|at|from) ~4',
    '(donate|donation|donating|volunteer|volunteering) ~8 (food|hungry|feed)',
    '(gwastraff|banc|hylendid|bin|cadi) (bwyd|fwyd)',
  ],
};

const warmth = 'heating|heat|gas|electric|electricity|power|warmth|hot water|lights';

/** A meter that has run out, in a home with somebody who cannot bear the cold. */
export const coldForWantOfMoney: SafeguardingRule = {
  intent: 'benefits.fuel-help',
  alarming: [
    '(baby|month old|newborn|toddler|pregnant|weeks old) & (no (gas|electric|electricity|power)|freezing|in my coat|so cold)',
    `(meter|prepay|pre pay|key meter|emergency credit|oil|coal) ~4 (run|ran|gone|empty|out|nothing|used) & ({needy}|freezing)`,
    `(afford|no money|no cash|skint|broke|not got|paid till|paid until|payday) ~6 (${warmth}) & {needy}`,
    `(${warmth}) ~6 (cut off|run out|ran out|gone off|been off|disconnected) & {needy}`,
    `(no|without|not got any) (gas|electric|electricity|power) ~2 (and|or|no|in|for|{end}) & {needy}`,
    `(freezing|so cold|very cold|is cold|too cold|shivering|blue with cold) & (babys?|babies|newborns?|toddlers?|infants?|little ones?|my kids|my children|[789]\\d|pensioner|elderly) ~1`,
    'baby cold',
    // Welsh
    '(dim|heb|ddim) ~1 (gwres|trydan|nwy) ~2 (gyda|a|i|yn|ac|efo) & {needy}',
    '(oer|rhewi|fferru) ~4 (babi|baban|fabi|plant|phlant)',
  ],
  innocent: [
    '(pool|library|school|nursery|bus|hall|centre|church|classroom|water|wind|weather|swimming|soft play|room) ~5 (cold|freezing|heating|heat)',
    '(cold|freezing|heating|heat) ~5 (pool|library|school|nursery|bus|hall|centre|church|classroom|swimming|soft play)',
    '(cold|winter) (weather|fuel) (payment|payments|fund)',
    '(fees?|smart|electric car|solar|bill|bills|council tax|account|reading) ~3 (electric|electricity|gas|power|meter)',
  ],
};

/** A broken boiler in such a home. */
export const coldForWantOfRepair: SafeguardingRule = {
  intent: 'housing.repair-emergency',
  alarming: [
    `(no|not ~3|without|lost) (heating|heat|boiler|hot water|gwres|central heating) & (babys?|babies|newborns?|toddlers?|infants?|little ones?|my kids|kids|children|[789]\\d|pensioner|elderly|disabled|oxygen|babi|baban|freezing|so cold|plant)`,
    `(boiler|heating|heater) ~4 (broke|broken|gone|packed in|packed up|bust|down|dead|died|failed|stopped|not work|not working|off|conked) & (babys?|babies|newborns?|toddlers?|infants?|little ones?|kids|children|[789]\\d|pensioner|elderly|disabled|oxygen|freezing|so cold|ice)`,
    'ice ~3 (inside|in) ~4 (windows?|bedroom|house|flat)',
    '(dim|heb|ddim) ~1 gwres ~2 & {needy}',
  ],
  innocent: [
    '(pool|library|school|nursery|bus|hall|centre|church|classroom|swimming|soft play) ~6 (heating|boiler|hot water|heat|cold|freezing)',
    '(heating|boiler|hot water|heat) ~6 (pool|library|school|nursery|bus|hall|centre|church|classroom|swimming|soft play)',
    '(boiler|heating) (grant|grants|scheme|service|upgrade|replacement)',
  ],
};
