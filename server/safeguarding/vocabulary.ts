/** Lists of words that the phrases of the rules share, as alternatives of a regular expression. */
export const vocabulary: Record<string, string> = {
  end: '\\|',
  number: '\\d+',
  greatAge: '[789]\\d',
  self: 'myself|himself|herself|themselves|themself|ourselves|yourself',
  partner:
    'husbands?|wife|wifes|partners?|boyfriends?|girlfriends?|fiancee?|ex|exs|exes|spouse|fellas?|blokes?|other half|missus|baby dad|baby father|hubbys?|lover',
  parent:
    'dads?|mums?|fathers?|mothers?|parents?|stepdads?|stepmums?|uncles?|aunties?|aunts?|foster (?:carer|mum|dad|parents?)|guardian',
  family:
    'dads?|mums?|fathers?|mothers?|parents?|stepdads?|stepmums?|brothers?|sisters?|uncle|auntie|family|nan|grandad|husband|wife|partner|boyfriend|girlfriend|ex|mates?|friends?|flatmate|housemate|son|daughter',
  child:
    'child|childs|children|childrens|kids?|baby|babys|babies|toddlers?|infants?|newborn|little (?:boy|girl|one|lad|lass|un)s?|young (?:boy|girl|lad|lass)s?|boys?|girls?|teenagers?|teens?|schoolgirls?|schoolboys?|pupils?|nieces?|nephews?|grandsons?|granddaughters?|grandchild|grandchildren|grandkids?|stepson|stepdaughter|minors?|youngsters?|young person|[0-9]+ (?:year|yr|yrs|month|months) olds?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen) year olds?',
  ownChild: 'sons?|daughters?|lads?|lass',
  person:
    'i|we|he|she|they|someone|person|people|man|mans|men|woman|womans|women|lady|ladys|gentleman|lad|lads|lass|girl|girls|boy|boys|guy|bloke|chap|pensioner|neighbours?|friends?|mates?|colleague|child|children|kids?|baby|toddler|husband|wife|partner|boyfriend|girlfriend|dads?|mums?|fathers?|mothers?|nans?|grandads?|sons?|daughters?|brothers?|sisters?|uncle|auntie|carer|driver|cyclist|rider|motorcyclist|customer|worker|year old|fella|resident|tenant|casualty|patient',
  elder:
    'nans?|grandads?|elderly|pensioners?|oap|vulnerable|disabled|old (?:lady|ladys|man|mans|woman|womans|gentleman|couple|neighbour|fella|boy|dear|age|person|people)|dementia|alzheimers|learning (?:disability|disabilities|difficulty|difficulties)|downs syndrome|downs|frail|housebound|great aunt|[789][0-9] year old',
  elderOrParent:
    'nans?|grandads?|elderly|pensioners?|oap|vulnerable|disabled|old (?:lady|ladys|man|mans|woman|womans|gentleman|couple|neighbour|fella|boy|dear|age)|dementia|alzheimers|learning (?:disability|disabilities|difficulty|difficulties)|downs syndrome|downs|frail|housebound|great aunt|[789][0-9] year old|mums?|mothers?|dads?|fathers?|auntie|aunties|aunt|uncle',
  carer:
    'carers?|careworkers?|carer s|paid helper|support workers?|care assistants?|care staff|home help|nurses?|staff|care home|nursing home|residential home|the home',
  hurts:
    'hits?|hitting|beats?|push|pushes|pushed|pushing|shoves?|shoved|shoving|threw|throws|thrown|throwing|drags?|dragged|dragging|grabs|grabbed|spat|spits|pinned|pins|knocked|knocks|lashes out at|lashed out at|thrash|thrashed|thrashes|laid into|lays into|beats?|beaten|beating|batters?|battered|battering|punch|punches|punched|punching|kicks?|kicked|kicking|slaps?|slapped|slapping|smacks?|smacked|smacking|hurts?|hurting|attacks?|attacked|attacking|assaults?|assaulted|assaulting|strangles?|strangled|strangling|chokes?|choked|choking|abuse|abuses|abused|abusing|belts?|belted|thumps?|thumped|whacks?|headbutts?|headbutted|bites?|burns?|burned|burnt|throttles?|throttled|rapes?|raped',
  harmed:
    'abused|beaten|beat|hit|smacked|slapped|hurt|harmed|neglected|groomed|molested|touched|starved|exploited|trafficked|mistreated|ill treated|battered|raped|assaulted|punched|kicked|burnt|tortured|locked up|threatened',
  building:
    'house|houses|flat|flats|home|homes|kitchen|building|bedroom|block|garage|roof|loft|bungalow|shop|school|pub|warehouse|factory|shed|hotel|church|room|car|van|bus|door|doors|hostel|caravan|office|tower',
  weapon:
    'knife|knives|gun|guns|machete|machetes|axe|axes|sword|swords|weapons?|crossbow|hammer|baseball bat|blade|firearm|shotgun',
  longAgo:
    'last (?:night|week|weekend|month|year|winter|summer|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|the other (?:day|night|week)|(?:days|weeks|months|years?|month|week) ago|ages ago|in (?:january|february|march|april|may|june|july|august|september|october|november|december|19[0-9]+|20[0-9]+)|when i was (?:a child|young|little)',
  later:
    'next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end)|until (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the)|till (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the)|in (?:[0-9]+|two|three|four|five|six|a few|a couple of) (?:days|weeks|months)|end of (?:the|this|next) month|soon',
  plentyn:
    'plentyn|blentyn|phlentyn|mhlentyn|plant|blant|phlant|mhlant|babi|fabi|baban|faban|merch|ferch|bachgen|fachgen|crwt|hogyn|hogan|disgybl|nith|nai|wyres|wyr bach',
  cymar:
    'gwr|ngwr|gwraig|ngwraig|wraig|partner|mhartner|phartner|bartner|cariad|nghariad|gariad|cyn wr|cyn bartner|cyn gariad|cyngariad',
  someoneClose:
    'dads?|mums?|father|mother|stepdad|stepmum|brother|sister|uncle|auntie|aunt|nans?|grandads?|husband|wife|partner|boyfriend|girlfriend|mates?|friends?|son|daughter|niece|nephew|cousin|neighbours?|lady|gentleman|man|woman|resident|patient|tenant',
  goneMissing:
    'gone missing|went missing|been missing|is missing|are missing|missing (?:since|from home|person|for|now|all|and|help)|disappeared|vanished|wandered (?:off|out|away)|wondered (?:off|out|away)|walked off|gone walkabout|run off|ran off|run away|ran away|(?:not|never) (?:come|came|been|got|returned|arrived) (?:back|home)',
  pet: 'cats?|dogs?|puppy|kitten|pets?|tortoise|parrot|rabbit|ferret|horse|pony|budgie|hamster|cath|ci|gath|gi',
  small:
    'babys?|babies|newborns?|toddlers?|infants?|kids|children|childs?|childrens|little ones?|little boy|little girl|grandchildren|grandkids|grandson|granddaughter|pregnant',
  needy:
    'babys?|babies|newborns?|toddlers?|infants?|kids?|children|childs?|little ones?|grandchildren|plant|phlant|blant|babi|fabi|baban|disabled|pensioner|elderly|pregnant|nans?|grandads?|[789]\\d',
  hyn: 'oedolyn|oedolion|hen wraig|hen ddyn|hen ddynes|hen bobl|pobl hyn|nan|taid|nhaid|mam gu|mamgu|tad cu|tadcu|oedrannus|bregus|anabl|anabledd|henoed',
};
