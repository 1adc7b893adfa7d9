import type { MaskingPolicy } from './policy.js';
import { UNRECORDED_CLASS } from './marks.js';

const plainName = /^[a-zA-Z][\w!:@/.%-]{0,79}$/;

/** Whether a class name comes from the council's style sheets rather than from what a page knows of a resident. */
export function isShownClass(name: string, policy: MaskingPolicy): boolean {
  if (name === UNRECORDED_CLASS) return true;
  return plainName.test(name) && policy.classPrefixes.some((prefix) => name.startsWith(prefix));
}

/** A `class` attribute with the shown names alone. */
export function maskClasses(value: string, policy: MaskingPolicy): string {
  return value
    .split(/\s+/)
    .filter((name) => isShownClass(name, policy))
    .join(' ');
}
