import { isShownAttribute, maskAttributeValue } from './attribute-values.js';
import { maskClasses } from './class-names.js';
import { maskInlineStyle, maskStyleChanges } from './css/inline-style.js';
import { maskStylesheet } from './css/stylesheet.js';
import type { MaskingPolicy } from './policy.js';
import { readNumber, readRecord, type Unknown } from './readers.js';
import { bounds } from './bounds.js';

export type MaskedAttributes = Record<string, unknown>;

/** Scroll offsets, which rrweb keeps as if they were attributes. */
const scrollOffsets = new Set(['rr_scrollLeft', 'rr_scrollTop']);

function maskWritten(name: string, value: string, policy: MaskingPolicy): string | undefined {
  if (name === 'class') return maskClasses(value, policy);
  if (name === 'style') return maskInlineStyle(value);
  if (name === '_cssText') return maskStylesheet(value, policy);
  return maskAttributeValue(name, value);
}

function maskAttribute(name: string, value: unknown, policy: MaskingPolicy): unknown {
  if (scrollOffsets.has(name)) return readNumber(value, -bounds.pixels, bounds.pixels);
  if (value === null)
    return name === 'class' || name === 'style' || isShownAttribute(name) ? null : undefined;
  if (value === true) return maskWritten(name, '', policy);
  if (typeof value === 'string') return maskWritten(name, value, policy);
  const styleChanges = name === 'style' ? readRecord(value) : undefined;
  return styleChanges && maskStyleChanges(styleChanges);
}

/** The attributes that the agent may see. `null` takes an attribute away. */
export function maskAttributes(attributes: Unknown, policy: MaskingPolicy): MaskedAttributes {
  const masked: MaskedAttributes = {};
  for (const [name, value] of Object.entries(attributes)) {
    const shown = maskAttribute(name, value, policy);
    if (shown !== undefined) masked[name] = shown;
  }
  return masked;
}
