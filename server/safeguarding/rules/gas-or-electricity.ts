import type { SafeguardingRule } from '../rule.js';

const coAlarm = '(carbon monoxide|co) ~1 (alarm|alarms|detector|detectors|monitor|sensor|thing)';
const wire = 'cable|cables|wire|wires|wiring|line|lines';

export const gasOrElectricity: SafeguardingRule = {
  intent: 'safe.gas-electric',
  alarming: [
    '(smell|smells|smelling|smelt|smelly|stink|stinks|stinking|reek|reeks|reeking|whiff|odour|sniff|hissing|pong|pongs|hear) ~5 gas',
    'gas ~2 (leak|leaks|leaking|leaked|escape|escaping|smell|smells|everywhere|stink|fumes)',
    'gassy smell',
    'gas emergency',
    '(rotten|bad) eggs? ~4 (boiler|cooker|hob|oven|meter|kitchen|gas)',
    '(boiler|cooker|hob|oven|meter|kitchen) ~5 (rotten|bad) eggs?',
    'hiss(ing|es)? ~4 (gas|meter|boiler|pipe)',
    '(digger|hit|damaged|cut|struck|drilled|burst|fractured|ruptured|gone through|split) ~4 gas (main|mains|pipe|pipes|line)',
    'gas (main|mains|pipe|pipes|line) ~2 (hit|burst|damaged|broken|broke|fractured|leaking|cut|split)',
    'carbon monoxide',
    `${coAlarm} ~3 (going|gone|went|goes|keeps|beep|beeps|beeping|bleep|bleeps|bleeping|sound|sounding|sounds|ringing|flashing|alarming|chirping|off|triggered|reading|red|will not stop)`,
    `(live|fallen|downed|exposed|sparking|bare|hanging|dangling|snapped|naked) [electric|electrical|electricity|power|overhead|mains|high voltage] (${wire})`,
    '(power|electric|electricity|electrical|overhead|pylon|mains) (line|lines|cable|cables|wire|wires|pole|poles) ~4 (down|fallen|fell|hanging|snapped|broken|sparking|live|exposed|across|touching|fizzing|low|ground|road|garden|loose|out)',
    '(cable|cables|wire|wires|pylon|pylons) ~3 (down|fallen|fell|sparking|sparks|crackling|fizzing|hanging|dangling|smoking|arcing|snapped|exposed|live)',
    '(wires?|cables?) ~1 snapped ~6',
    'wires? ~3 (sticking|hanging|poking|dangling|coming) ~2 (out|down|off)',
    '(sparks|sparking|spark|crackling|fizzing|arcing|smoking) ~5 (cable|cables|wire|wires|socket|sockets|plug|lamp post|lamppost|street light|streetlight|substation|sub station|pylon|pole|electric|electrics|fuse|meter|consumer unit|switch|column|box)',
    '(socket|sockets|plug|lamp post|lamppost|street light|streetlight|substation|sub station|pylon|electrics|fuse box|meter|consumer unit|switch) ~4 (sparks|sparking|crackling|fizzing|arcing|smoking|on fire|burning)',
    'electric(al)? shocks?',
    '(got|had|getting|given|gave) ~2 shock ~3 (off|from|touching)',
    'electrocut(ed|ion|e|ing)',
    'electricity ~3 (down|fallen) ~2 (road|garden|lane|street)',
    // Welsh
    '(arogl|arogli|ogla|oglau|aroglau|gwynto|drewi|clywed|gwynt|hogla|hoglau) ~3 (nwy|gas)',
    '(nwy|gas) ~2 gollwng',
    'gollyngiad ~1 nwy',
    'pibell nwy',
    '(carbon monocsid|carbon monoxid)',
    '(cebl|ceblau|gwifren|gwifrau|wifren|wifrau|geblau|gebl) ~5 (lawr|hongian|byw|fyw|gwreichioni|gwreichion|torri|noeth)',
    '(gwreichion|gwreichioni|sioc drydan)',
  ],
  innocent: [
    'gas (bill|bills|safety|certificate|certificates|meter reading|boiler|boilers|supplier|suppliers|engineer|account|company|heating|central heating|hob fitted|bottle|bottles|canister|canisters|cylinder|cylinders|works|price|prices|costs|grant|credit|top up|key|card|and electric (bill|bills|costs|payments|money|credit))',
    'gas (bottle|bottles|canister|canisters|cylinder|cylinders)',
    '(greenhouse|laughing|tear|calor|biogas|landfill|natural) gas',
    'gas main(s)? (works|work|on|replacement|replacing|being replaced|roadworks)',
    '(roadworks|road works|works|hole|digging) ~4 gas (main|mains|pipe|pipes|company|people|board)',
    'gas leak ~4 {longAgo}',
    '(fit|fitted|fitting|install|installed|installing|get|need|supply|provide|free|buy|have|has|where|which|test|tested|replace|rules|law) ~4 (carbon monoxide|co) ~1 (alarm|alarms|detector|detectors|monitor)',
    'carbon monoxide ~1 (alarm|alarms|detector|detectors) ~2 (fitted|fit|installed|install|rules|law|laws|landlord|landlords|need|free|required|regulations|policy|battery|batteries|in rented|for)',
    'carbon monoxide (policy|rules|awareness|safety|regulations|testing|emissions)',
    '(fence|fencing|barbed|chicken|phone|telephone|broadband|bt|internet|tv|virgin|openreach|washing|zip|bunting|fibre|charging|charger) ~2 (wire|wires|cable|cables|line|lines|pole|poles)',
    '(wire|wires|cable) (fence|fencing|mesh|car)',
    '(double|single|white|yellow|parking|road) ~1 (line|lines)',
    'electric ~1 (car|bike|scooter|gates|fence)',
    '(shock|shocked) ~2 (bill|price|cost|letter)',
    '(smell|smells|stink|stinks|smelling) ~2 (drain|drains|bin|bins|sewage|sewer|weed|cannabis|petrol|diesel|bonfire)',
    // Welsh
    '(bil|biliau|boeler|mesurydd|potel|poteli) nwy',
  ],
};
