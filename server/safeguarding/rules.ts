import type { SafeguardingRule } from './rule.js';
import { adultAtRisk } from './rules/adult-at-risk.js';
import { childAtRisk } from './rules/child-at-risk.js';
import { domesticAbuse } from './rules/domestic-abuse.js';
import { emergency } from './rules/emergency.js';
import { gasOrElectricity } from './rules/gas-or-electricity.js';
import { coldForWantOfMoney, coldForWantOfRepair, hungry } from './rules/hungry-or-cold.js';
import { homelessTonight } from './rules/homeless-tonight.js';
import { suicideOrSelfHarm } from './rules/suicide-or-self-harm.js';

/**
 * Ordered: where two fire, the first is the greater danger, or the closer description. Tuned to
 * fire rather than miss, since an answer that was not needed costs a moment.
 */
export const safeguardingRules: SafeguardingRule[] = [
  suicideOrSelfHarm,
  emergency,
  gasOrElectricity,
  childAtRisk,
  adultAtRisk,
  domesticAbuse,
  homelessTonight,
  hungry,
  coldForWantOfMoney,
  coldForWantOfRepair,
];
