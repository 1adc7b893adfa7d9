import { UNRECORDED_CLASS } from './marks.js';
import type { MaskingPolicy } from './policy.js';

const plainName = /^[a-zA-Z][\w!:@/.%-]{0,79}$/;

/** What the recorder calls a class of the council's own; see `aliasClass` in the policy. */
const alias = /^gh-\d{1,5}$/;

/** Names that tell what was chosen or whether there is an answer. GOV.UK's own have no such meaning. */
const stateName =
  /(?:(?:select|check|press|pick|answer|fill|complet|touch)ed|chosen|active|dirty|pristine|empty|has-?value|(?<!in)valid)$/i;

/** A class name as the agent's browser may have it, or undefined. */
export function maskClass(name: string, policy: MaskingPolicy, isInStyleSheet: boolean): string | undefined {
  if (name === UNRECORDED_CLASS || alias.test(name)) return name;
  if (!plainName.test(name)) return undefined;
  if (stateName.test(name) && !name.startsWith('govuk-')) return undefined;
  if (policy.classPrefixes.some((prefix) => name.startsWith(prefix))) return name;
  return policy.aliasClass?.(name, isInStyleSheet);
}

/** A `class` attribute with the shown names alone. */
export function maskClasses(value: string, policy: MaskingPolicy): string {
  return value
    .split(/\s+/)
    .flatMap((name) => maskClass(name, policy, false) ?? [])
    .join(' ');
}
