import type { IntentModel, ModelLanguage, Ranked } from '../nlu/ranked.js';
import { thresholds } from './decide.js';

/**
 * The model's ranking, in which a risk of harm counts only if the model still sees it once the
 * words that only sound like that risk are set aside: "gas bill" is no gas leak.
 */
export function rankUtterance(
  model: IntentModel,
  text: string,
  withoutInnocent: Map<string, string>,
  most = 3,
  language?: ModelLanguage,
): Ranked[] {
  return model
    .rank(text, most + withoutInnocent.size, language)
    .filter(({ intent }) => {
      const left = withoutInnocent.get(intent);
      return left === undefined || isStillSeen(model, left, intent);
    })
    .slice(0, most);
}

function isStillSeen(model: IntentModel, left: string, intent: string): boolean {
  const [best] = model.rank(left, 1);
  return best?.intent === intent && best.confidence >= thresholds.suggest;
}
