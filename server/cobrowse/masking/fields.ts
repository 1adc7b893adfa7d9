import { presenceOf } from './css/inline-style.js';
import { HIDDEN_ATTRIBUTE, MASK } from './marks.js';
import { isNeverShownField, type FieldFacts } from './never-shown.js';
import type { MaskingPolicy } from './policy.js';
import { readText, type Unknown } from './readers.js';
import { maskShownValue } from './text.js';
import type { MaskedAttributes } from './attributes.js';

const choiceTypes = new Set(['radio', 'checkbox']);
const buttonTypes = new Set(['button', 'submit', 'reset', 'image']);

/** Types whose control is drawn from its value; without one they look the same for everybody. */
const valuelessTypes = new Set(['hidden', 'file', 'range', 'color']);

/** Whether the council lets its agents see this field, and nothing forbids it. */
export function isShownField(facts: FieldFacts, policy: MaskingPolicy): boolean {
  return facts.name !== undefined && policy.shownFields.includes(facts.name) && !isNeverShownField(facts);
}

export function readFieldFacts(attributes: Unknown): FieldFacts {
  return {
    type: readText(attributes.type),
    name: readText(attributes.name),
    id: readText(attributes.id),
    autocomplete: readText(attributes.autocomplete),
  };
}

function maskedInput(type: string): MaskedAttributes {
  if (choiceTypes.has(type)) return { type, [HIDDEN_ATTRIBUTE]: 'choice' };
  if (buttonTypes.has(type)) return { type: 'button', value: MASK };
  if (valuelessTypes.has(type)) return { type, [HIDDEN_ATTRIBUTE]: 'field' };
  // A date or number box would refuse to show the mask.
  return { type: 'text', value: MASK, [HIDDEN_ATTRIBUTE]: 'field' };
}

function shownInput(facts: FieldFacts, type: string, attributes: Unknown): MaskedAttributes {
  const shown = { type, name: facts.name };
  // rrweb says true of one that is checked now; a text is only what the page began with.
  if (choiceTypes.has(type)) return attributes.checked === true ? { ...shown, checked: true } : shown;
  if (buttonTypes.has(type) || valuelessTypes.has(type)) return maskedInput(type);
  return { ...shown, value: maskShownValue(readText(attributes.value) ?? '') };
}

const layoutNames = 'class hidden disabled readonly required multiple rows cols size aria-invalid'.split(' ');

/** Layout of a field, without what its answer would change: its size and its scroll. */
function layoutOf(masked: MaskedAttributes): MaskedAttributes {
  const layout = Object.fromEntries(
    layoutNames.filter((name) => name in masked).map((name) => [name, masked[name]]),
  );
  return typeof masked.style === 'string' ? { ...layout, style: presenceOf(masked.style) } : layout;
}

/**
 * An input, textarea or select. A hidden answer is the constant mask even where nothing has been answered,
 * so that not even the moment of answering shows.
 */
export function maskField(
  tag: 'input' | 'textarea' | 'select',
  attributes: Unknown,
  masked: MaskedAttributes,
  policy: MaskingPolicy,
): { readonly attributes: MaskedAttributes; readonly isShown: boolean } {
  const facts = readFieldFacts(attributes);
  const isShown = isShownField(facts, policy);
  const type = typeof masked.type === 'string' ? masked.type : 'text';
  const layout = layoutOf(masked);
  if (tag === 'input') {
    return {
      isShown,
      attributes: { ...layout, ...(isShown ? shownInput(facts, type, attributes) : maskedInput(type)) },
    };
  }
  if (!isShown) {
    const hidden = { ...layout, [HIDDEN_ATTRIBUTE]: 'field' };
    return { isShown, attributes: tag === 'textarea' ? { ...hidden, value: MASK } : hidden };
  }
  const shown = { ...layout, name: facts.name };
  const value = maskShownValue(readText(attributes.value) ?? '');
  return { isShown, attributes: tag === 'textarea' ? { ...shown, value } : shown };
}
