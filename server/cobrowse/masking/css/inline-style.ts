import type { Unknown } from '../readers.js';
import { readText } from '../readers.js';
import { maskDeclaration, maskPropertyValue } from './declaration.js';
import { isPlainValue } from './plain-value.js';
import { cssItems } from './scan.js';

/** What scripts change to show, hide and place things. */
const shownProperty =
  /^(?:display|visibility|position|top|right|bottom|left|inset|z-index|opacity|transform|float|clear|(?:min-|max-)?(?:width|height)|(?:margin|padding)(?:-(?:top|right|bottom|left|block|inline|block-start|block-end|inline-start|inline-end))?|overflow(?:-[xy])?|flex(?:-[a-z]+)?|align-(?:items|self|content)|justify-(?:content|items|self)|gap|order|text-align|vertical-align|white-space|(?:background-)?color|box-sizing|pointer-events)$/;

function isShown(property: string, value: string): boolean {
  return shownProperty.test(property) && isPlainValue(value);
}

/** A `style` attribute with the plainest of layout alone; custom properties and words go. */
export function maskInlineStyle(style: string): string {
  return cssItems(style)
    .flatMap((item) => {
      const declaration = item.kind === 'line' ? maskDeclaration(item.text) : undefined;
      return declaration && isShown(declaration.property, declaration.value)
        ? [`${declaration.property}:${declaration.value};`]
        : [];
    })
    .join('');
}

/** Whether a thing is there, and nothing of its size: one that grows as a resident types tells how much was typed. */
export function presenceOf(maskedStyle: string): string {
  return maskedStyle.match(/(?:display|visibility):[^;]*;/g)?.join('') ?? '';
}

function maskStyleChange(property: string, change: unknown): unknown {
  if (change === false) return shownProperty.test(property) ? false : undefined;
  const [written, priority] = Array.isArray(change) ? (change as unknown[]) : [change, undefined];
  const value = maskPropertyValue(property, readText(written) ?? '');
  if (value === undefined || !isShown(property, value)) return undefined;
  return priority === 'important' ? [value, 'important'] : value;
}

/** rrweb's list of changed properties: the new value, with its priority, or `false` for one that went. */
export function maskStyleChanges(changes: Unknown): Record<string, unknown> {
  const masked: Record<string, unknown> = {};
  for (const [property, change] of Object.entries(changes)) {
    const shown = maskStyleChange(property, change);
    if (shown !== undefined) masked[property] = shown;
  }
  return masked;
}
