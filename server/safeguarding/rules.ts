/** The intents whose published answers signpost; their ids are fixed, their words are the editors'. */
export type SafeguardingIntent =
  | 'safe.emergency-999'
  | 'safe.suicide-self-harm'
  | 'safe.domestic-abuse'
  | 'safe.child-at-risk'
  | 'safe.adult-at-risk'
  | 'safe.gas-electric'
  | 'safe.homeless-tonight';

export interface SafeguardingRule {
  intent: SafeguardingIntent;
  /** Any of these fires the rule, unless one of `innocent` covers the same words. */
  alarming: RegExp[];
  innocent: RegExp[];
}

const someone = String.raw`(?:husband|wife|partner|boyfriend|girlfriend|ex|dad|father|mum|mother|stepdad|son|brother|he|she|family)`;
const hurts = String.raw`(?:hit|hits|hitting|beat|beats|beating|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|hurt|hurts|hurting|strangl(?:e|es|ed|ing)|chok(?:e|es|ed|ing)|slap(?:s|ped|ping)?|attack(?:s|ed|ing)?|threaten(?:s|ed|ing)?|abus(?:e|es|ed|ing))`;

/**
 * Ordered: where two fire, the first is the greater danger. Texts are lower case with plain
 * apostrophes removed. Tuned to fire rather than miss; `innocent` holds what people say of
 * queues, dogs and lamp posts.
 */
export const safeguardingRules: SafeguardingRule[] = [
  {
    intent: 'safe.suicide-self-harm',
    alarming: [
      /\b(?:kill(?:ing)?|hang(?:ing)?|harm(?:ing)?|hurt(?:ing)?|cut(?:ting)?) (?:my ?self|me self|meself)\b/,
      /\b(?:suicide|suicidal|overdose|overdosed|od ?ing)\b/,
      /\b(?:end|ending|take|taking) (?:it all|my (?:own )?life|things for good)\b/,
      /\b(?:want|wanna|wanted|going|gonna|ready|rather|wish i could|wish to) (?:to )?(?:die|be dead|not wake up|disappear forever)\b/,
      /\b(?:wish|better off if) i (?:was|were) (?:dead|never born|gone)\b/,
      /\bbetter off (?:dead|without me)\b/,
      /\b(?:dont|do not|no longer) want to (?:live|be here|be alive|carry on|go on|wake up)\b/,
      /\b(?:no|any) (?:reason|point) (?:to|in) (?:live|living|go on|going on|carry on|carrying on)\b/,
      /\bcant (?:go on|take (?:it|this) any ?more|do this any ?more|cope any ?more)\b/,
      /\bself ?harm(?:s|ed|ing)?\b/,
      /\b(?:lladd fy hun|lladd fy hunan|eisiau marw|dim eisiau byw|hunanladdiad|hunan ?niweidio|diwedd ar y cyfan)\b/,
    ],
    innocent: [
      /\b(?:queue|wait|waiting|heat|traffic|noise|bill|paperwork|form)\b.{0,20}\b(?:killing me|to die for)\b/,
      /\bdrug overdose (?:awareness|training)\b/,
      /\bsuicide prevention (?:strategy|plan|policy)\b/,
    ],
  },
  {
    intent: 'safe.emergency-999',
    alarming: [
      /\b(?:house|flat|home|kitchen|building|bedroom|neighbours?|block)s?\b.{0,25}\b(?:is )?(?:on fire|burning down|ablaze)\b/,
      /\b(?:collapsed|unconscious|not breathing|isnt breathing|stopped breathing|cant breathe|cannot breathe|choking|bleeding (?:badly|heavily|to death)|heart attack|having a stroke|been (?:stabbed|shot)|got (?:stabbed|shot))\b/,
      /\b(?:someone|somebody|man|burglar|intruder|stranger)s?\b.{0,20}\b(?:breaking in|broken in|in my (?:house|home|flat)|with a (?:knife|gun|machete))\b.{0,20}/,
      /\b(?:drowning|trapped in (?:a |the )?(?:car|fire|flood|lift|water))\b/,
      /\b(?:ty|fflat|cartref)\b.{0,20}\bar dan\b|\bddim yn anadlu\b|\bwedi llewygu\b/,
    ],
    innocent: [
      /\b(?:wall|fence|drain|shed|pavement|road|gully|sewer|roof|ceiling|tree|bench|barrier)s?\b.{0,15}\bcollapsed\b/,
      /\b(?:last (?:week|month|year)|years? ago)\b/,
      /\bdrowning in (?:debt|paperwork|bills|rubbish|forms)\b/,
    ],
  },
  {
    intent: 'safe.gas-electric',
    alarming: [
      /\b(?:smell|smells|smelling|stink|stinks|reek|reeks|whiff|hear|hissing)\b.{0,20}\bgas\b/,
      /\bgas\b.{0,20}\b(?:leak|leaking|smell|escaping|everywhere)\b/,
      /\bcarbon monoxide\b|\bco (?:alarm|detector)\b.{0,25}\b(?:going|gone|went|beep|bleep|sound|ring)/,
      /\b(?:live|fallen|downed|exposed|sparking) (?:electric(?:al)? |power |overhead )?(?:cable|wire|line)s?\b/,
      /\b(?:arogli|ogla|gwynto|oglau) ?(?:n )?nwy\b|\bnwy yn gollwng\b|\bcarbon monocsid\b/,
    ],
    innocent: [
      /\bgas (?:bill|safety certificate|meter reading|boiler service)\b/,
      /\bcarbon monoxide (?:policy|rules|regulations)\b/,
    ],
  },
  {
    intent: 'safe.child-at-risk',
    alarming: [
      new RegExp(
        String.raw`\b(?:child|children|kid|kids|baby|toddler|little (?:boy|girl)|boy|girl|niece|nephew|grandson|granddaughter|pupil)\b.{0,40}\b(?:being |been |is |are |gets? |getting )?(?:abused?|beaten|hit|neglected|groomed|molested|touched|starv(?:ed|ing)|exploited|trafficked|left (?:home )?alone|locked in)\b`,
      ),
      /\b(?:abus(?:e|ing|ed)|groom(?:ing|ed)?|molest(?:ing|ed)?|hitting|beating|neglecting|touching)\b.{0,25}\b(?:child|children|kid|kids|baby|toddler|daughter|son|boy|girl|pupil)s?\b/,
      /\b(?:bruises|bruising|screaming)\b.{0,40}\b(?:child|children|kid|kids|baby|toddler)\b|\b(?:child|kid|baby|toddler)s?\b.{0,40}\b(?:bruises|screaming every|covered in bruises)\b/,
      /\bchild (?:abuse|protection|sexual exploitation|cruelty)\b|\bcounty lines\b/,
      /\b(?:plentyn|plant|babi)\b.{0,40}\b(?:cam-?drin|gam-?drin|esgeuluso|hesgeuluso|brifo|frifo|daro|guro|perygl)\b/,
    ],
    innocent: [
      /\bnuisance\b.{0,20}\bkids\b|\bkids\b.{0,20}\b(?:football|playing|skateboard)/,
      /\bchild protection (?:policy|training|job|vacanc)/,
    ],
  },
  {
    intent: 'safe.domestic-abuse',
    alarming: [
      new RegExp(String.raw`\b(?:my )?${someone}\b.{0,20}\b${hurts} (?:me|my|us)\b`),
      new RegExp(
        String.raw`\b(?:my )?(?:husband|wife|partner|boyfriend|girlfriend|ex)\b.{0,30}\b(?:controls|controlling|stalk|stalks|stalking|rape|raped|violent|wont let me|follows me|locks me|scared of|afraid of|takes my money)\b`,
      ),
      /\b(?:scared|afraid|frightened|terrified) (?:of|to go home|to be at home|to go back)\b.{0,25}\b(?:husband|wife|partner|boyfriend|girlfriend|ex|him|her|home|back|dad|family)\b/,
      /\b(?:afraid|scared|frightened|too scared) to go (?:back )?home\b/,
      /\bdomestic (?:abuse|violence)\b|\b(?:abusive|violent) (?:partner|husband|wife|relationship|boyfriend|girlfriend|ex)\b|\bcoercive control\b|\bforced marriage\b|\bhonou?r based\b|\bwomens refuge\b/,
      /\b(?:gwr|gwraig|partner|cariad)\b.{0,20}\b(?:fy nharo|fy mwrw|fy nghuro|fy mygwth|fy mrifo|fy nghamdrin)\b|\bcam-?drin domestig\b|\btrais yn y cartref\b|\bofn mynd adre/,
    ],
    innocent: [
      /\b(?:scared|afraid|frightened) (?:of|to)\b.{0,20}\b(?:dog|dogs|rats?|spiders?|dentist|flying|heights)\b/,
    ],
  },
  {
    intent: 'safe.adult-at-risk',
    alarming: [
      /\b(?:carer|carers|care ?worker|care home|nursing home|staff|son|daughter|nephew|neighbour|someone)\b.{0,40}\b(?:stealing from|hitting|hurting|abusing|neglecting|bullying|shouting at|starving|mistreating|robbing)\b.{0,40}\b(?:mum|mother|dad|father|nan|gran|grandad|grandma|grandmother|grandfather|aunt|uncle|old|elderly|vulnerable|disabled|neighbour|resident|him|her|lady|man)\b/,
      /\b(?:mum|mother|dad|father|nan|gran|grandad|grandma|grandmother|grandfather|elderly|vulnerable|disabled|old (?:lady|man|woman|neighbour))\b.{0,60}\b(?:being abused|is abused|being neglected|is neglected|neglecting (?:him|her)self|not eating|covered in bruises|being (?:hit|hurt|exploited|robbed|scammed)|living in filth|cuckooed|hasnt been seen|not been seen|not seen for)\b/,
      /\b(?:elder|adult) abuse\b|\bsafeguarding (?:concern|alert|referral)\b|\badult (?:at risk|safeguarding)\b|\bvulnerable adult\b|\bself ?neglect/,
      /\b(?:oedolyn|hen wraig|hen ddyn|nain|taid|mam-?gu|tad-?cu)\b.{0,40}\b(?:cam-?drin|gam-?drin|esgeuluso|hesgeuluso|perygl)\b/,
    ],
    innocent: [/\bsafeguarding (?:training|policy|course|job|certificate)\b/],
  },
  {
    intent: 'safe.homeless-tonight',
    alarming: [
      /\b(?:nowhere|no ?where|no place|not got anywhere|havent got anywhere|dont have anywhere|have not got anywhere|no bed)\b.{0,20}\b(?:to sleep|to stay|to go|to live|for the night|tonight)\b/,
      /\b(?:sleeping|sleep|slept|kipping|living) (?:rough|on the streets?|in (?:my|a|the|our) (?:car|van|tent|doorway|park)|outside)\b.{0,20}\b(?:tonight|with|i|me|my|we|since|now|kids|baby|pregnant)?/,
      /\b(?:homeless|on the streets?) (?:tonight|now|today|right now)\b|\b(?:im|i am|we are|were|made|am) homeless\b/,
      /\b(?:kicked|thrown|chucked|locked|put|booted) (?:me |us )?out\b.{0,40}\b(?:tonight|today|now|nowhere|just now|this morning|street|home|house|flat)\b/,
      /\b(?:unman|nunlle|dim lle|dim unman) i (?:gysgu|fynd|aros)\b|\bdigartref heno\b|\bcysgu ar y stryd\b|\bcysgu allan\b/,
    ],
    innocent: [
      /\b(?:saw|seen|see|theres|there is|spotted|report|someone|somebody|man|woman|person|guy|people|homeless person)\b.{0,40}\b(?:sleeping|sleeps|living|rough sleep)/,
      /\b(?:nowhere|no place|no where)\b.{0,6}\bto (?:go|stay)\b.{0,20}\b(?:toilet|park|with my bike)\b/,
    ],
  },
];
