import { isShownAttribute, maskAttributeValue } from '../attribute-values.js';
import { maskClass } from '../class-names.js';
import type { MaskingPolicy } from '../policy.js';
import { endOfToken, hasClosedBrackets } from './scan.js';

const part = /(?<class>\.(?:[\w-]|\\[^\da-fA-F\s])+)|(?<attribute>\[[^\]]*\])|(?<rest>[\w\s>+~*:(),|&-]+)/y;

const attributeTest =
  /^\[\s*(?<name>[\w-]+)\s*(?:(?<how>[~|^$*]?=)\s*(?<value>"[^"\\]*"|'[^'\\]*'|[\w-]+)\s*[is]?\s*)?\]$/i;

/** A class in a selector, `.x`, under the name that it has in the viewer. */
function maskWrittenClass(written: string, policy: MaskingPolicy): string | undefined {
  const name = maskClass(written.slice(1).replaceAll('\\', ''), policy, true);
  return name && `.${name.replaceAll(/[^\w-]/g, String.raw`\$&`)}`;
}

function isShownAttributeTest(written: string, policy: MaskingPolicy): boolean {
  const { name, how, value } = attributeTest.exec(written)?.groups ?? {};
  if (name === undefined) return false;
  const wanted = value?.replaceAll(/^["']|["']$/g, '');
  if (name === 'class') {
    return wanted === undefined || policy.classPrefixes.some((prefix) => wanted.trim().startsWith(prefix));
  }
  if (!isShownAttribute(name)) return false;
  return wanted === undefined || (how === '=' && maskAttributeValue(name, wanted) === wanted);
}

/** A selector if every name in it reaches the viewer; ids never do, so a rule with an id would match nothing. */
function maskSelector(selector: string, policy: MaskingPolicy): string | undefined {
  if (selector === '' || /url\(/i.test(selector) || !hasClosedBrackets(selector)) return undefined;
  let masked = '';
  part.lastIndex = 0;
  while (part.lastIndex < selector.length) {
    const groups = part.exec(selector)?.groups;
    if (groups === undefined) return undefined;
    const { class: written, attribute, rest } = groups;
    if (attribute !== undefined && !isShownAttributeTest(attribute, policy)) return undefined;
    const shown = written === undefined ? (attribute ?? rest) : maskWrittenClass(written, policy);
    if (shown === undefined) return undefined;
    masked += shown;
  }
  return masked;
}

/** `:not(.x)` is always true where no class `x` can be. */
function withoutIdleNot(selector: string, policy: MaskingPolicy): string {
  return selector.replaceAll(
    /:not\( ?([.#](?:[\w-]|\\[^\da-fA-F\s])+) ?\)/g,
    (whole: string, written: string, at: number) => {
      if (written.startsWith('.') && maskWrittenClass(written, policy) !== undefined) return whole;
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
    .flatMap((selector) => maskSelector(selector, policy) ?? [])
    .join(',');
}
