import { bounds } from '../bounds.js';
import { maskDeclaration, maskPropertyValue } from '../css/declaration.js';
import { maskRule, maskStylesheet } from '../css/stylesheet.js';
import type { MaskingPolicy } from '../policy.js';
import { readId, readList, readNumber, readRecord, readText, type Unknown } from '../readers.js';
import type { SourceMask } from './source.js';

/** Which style sheet is meant: that of an element, or one made by a script. */
function maskSheet(change: Unknown): Record<string, number> | undefined {
  const id = readId(change.id);
  const styleId = readId(change.styleId);
  if (id === undefined && styleId === undefined) return undefined;
  return { ...(id !== undefined && { id }), ...(styleId !== undefined && { styleId }) };
}

const maskPlace = (place: unknown): number | undefined => readNumber(place, 0, 100_000);

function maskPath(path: unknown): number[] {
  return readList(path, bounds.cssDepth).flatMap((place) => maskPlace(place) ?? []);
}

function maskIndex(index: unknown): { index?: number | number[] } {
  if (Array.isArray(index)) return { index: maskPath(index) };
  const place = maskPlace(index);
  return place === undefined ? {} : { index: place };
}

function maskRules(rules: unknown, policy: MaskingPolicy): unknown[] {
  return readList(rules, bounds.changes).flatMap((item) => {
    const written = readRecord(item);
    const rule = readText(written?.rule);
    return rule === undefined ? [] : [{ rule: maskRule(rule, policy), ...maskIndex(written?.index) }];
  });
}

/** Rules that a script added to a style sheet or took out of it. */
export const maskStyleSheetRule: SourceMask = (change, policy) => {
  const sheet = maskSheet(change);
  if (sheet === undefined) return undefined;
  const masked: Record<string, unknown> = { ...sheet };
  if (Array.isArray(change.adds)) masked.adds = maskRules(change.adds, policy);
  if (Array.isArray(change.removes)) {
    masked.removes = readList(change.removes, bounds.changes).map((item) =>
      maskIndex(readRecord(item)?.index),
    );
  }
  for (const whole of ['replace', 'replaceSync']) {
    const css = readText(change[whole]);
    if (css !== undefined) masked[whole] = maskStylesheet(css, policy);
  }
  return masked;
};

/** Style sheets made by a script and adopted by a document or a shadow root. */
export const maskAdoptedStyleSheet: SourceMask = (change, policy) => {
  const id = readId(change.id);
  if (id === undefined) return undefined;
  const styleIds = readList(change.styleIds, bounds.changes).flatMap((styleId) => readId(styleId) ?? []);
  const styles = readList(change.styles, bounds.changes).flatMap((item) => {
    const style = readRecord(item);
    const styleId = readId(style?.styleId);
    return styleId === undefined ? [] : [{ styleId, rules: maskRules(style?.rules, policy) }];
  });
  return styles.length === 0 ? { id, styleIds } : { id, styleIds, styles };
};

function maskSetProperty(set: Unknown): Record<string, unknown> | undefined {
  const property = readText(set.property) ?? '';
  const value = maskPropertyValue(property, readText(set.value) ?? '');
  if (value === undefined) return undefined;
  return { property, value, ...(set.priority === 'important' && { priority: 'important' }) };
}

/** One property of one rule, set or taken away by a script. */
export const maskStyleDeclaration: SourceMask = (change) => {
  const sheet = maskSheet(change);
  if (sheet === undefined) return undefined;
  const index = maskPath(change.index);
  const set = maskSetProperty(readRecord(change.set) ?? {});
  if (set !== undefined) return { ...sheet, index, set };
  const property = readText(readRecord(change.remove)?.property) ?? '';
  return maskDeclaration(`${property}:0`) === undefined
    ? undefined
    : { ...sheet, index, remove: { property } };
};
