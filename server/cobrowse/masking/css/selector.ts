import { isShownAttribute, maskAttributeValue } from '../attribute-values.js';
import { isShownClass } from '../class-names.js';
import type { MaskingPolicy } from '../policy.js';
import { endOfToken, hasClosedBrackets } from './scan.js';

const part = /(?<class>\.(?:[\w-]|\\[^\da-fA-F\s])+)|(?<attribute>\[[^\]]*\])|(?<rest>[\w\s>+~*:(),|&-]+)/y;

const attributeTest =
  /^\[\s*(?<name>[\w-]+)\s*(?:(?<how>[~|^$*]?=)\s*(?<value>"[^"\\]*"|'[^'\\]*'|[\w-]+)\s*[is]?\s*)?\]$/i;

function isShownAttributeTest(written: string, policy: MaskingPolicy): boolean {
  const { name, how, value } = attributeTest.exec(written)?.groups ?? {};
  if (name === undefined) return false;
  const wanted = value?.replaceAll(/^["']|["']$/g, '');
  if (name === 'class') return wanted === undefined || isShownClass(wanted.trim(), policy);
  if (!isShownAttribute(name)) return false;
  return wanted === undefined || (how === '=' && maskAttributeValue(name, wanted) === wanted);
}

/** Whether every name in a selector is one that reaches the viewer; ids never do, so a rule with an id would match nothing. */
function isShownSelector(selector: string, policy: MaskingPolicy): boolean {
  if (selector === '' || /url\(/i.test(selector) || !hasClosedBrackets(selector)) return false;
  part.lastIndex = 0;
  while (part.lastIndex < selector.length) {
    const groups = part.exec(selector)?.groups;
    if (groups === undefined) return false;
    const { class: className, attribute } = groups;
    if (className !== undefined && !isShownClass(className.slice(1).replaceAll('\\', ''), policy))
      return false;
    if (attribute !== undefined && !isShownAttributeTest(attribute, policy)) return false;
  }
  return true;
}

/** `:not(.x)` is always true where no class `x` can be. */
function withoutIdleNot(selector: string, policy: MaskingPolicy): string {
  return selector.replaceAll(
    /:not\( ?[.#]((?:[\w-]|\\[^\da-fA-F\s])+) ?\)/g,
    (whole: string, name: string, at: number) => {
      if (whole.includes('.') && isShownClass(name.replaceAll('\\', ''), policy)) return whole;
      return /[\w\])*.-]/.test(selector[at - 1] ?? '') ? '' : '*';
    },
  );
}

function splitAtCommas(prelude: string): string[] {
  const selectors: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < prelude.length; at = endOfToken(prelude, at)) {
    const character = prelude[at];
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    if (character === ',' && depth === 0) {
      selectors.push(prelude.slice(start, at));
      start = at + 1;
    }
  }
  selectors.push(prelude.slice(start));
  return selectors;
}

/** The selectors of a rule that could match something in the viewer. */
export function maskSelectors(prelude: string, policy: MaskingPolicy): string {
  return splitAtCommas(prelude)
    .map((selector) => withoutIdleNot(selector.trim().replaceAll(/\s+/g, ' '), policy))
    .filter((selector) => isShownSelector(selector, policy))
    .join(',');
}
