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

type FieldTag = 'input' | 'textarea' | 'select';

const layoutNames = 'class hidden disabled readonly required aria-invalid'.split(' ');

/** Sizes that say nothing of the answer: those of a list, and of a field whose answer is shown anyway. */
function sizeNames(tag: FieldTag, isShown: boolean): string[] {
  if (tag === 'select') return ['size', 'multiple'];
  return isShown ? ['size', 'rows', 'cols'] : [];
}

/** Layout of a field, without what its answer would change: a box that grows as one types tells how much was typed. */
function layoutOf(tag: FieldTag, isShown: boolean, masked: MaskedAttributes): MaskedAttributes {
  const names = [...layoutNames, ...sizeNames(tag, isShown)].filter((name) => name in masked);
  const layout = Object.fromEntries(names.map((name) => [name, masked[name]]));
  return typeof masked.style === 'string' ? { ...layout, style: presenceOf(masked.style) } : layout;
}

function hiddenAnswer(tag: FieldTag, type: string): MaskedAttributes {
  if (tag === 'input') return maskedInput(type);
  const hidden = { [HIDDEN_ATTRIBUTE]: 'field' };
  return tag === 'textarea' ? { ...hidden, rows: '4', value: MASK } : hidden;
}

function shownAnswer(tag: FieldTag, type: string, facts: FieldFacts, attributes: Unknown): MaskedAttributes {
  if (tag === 'input') return shownInput(facts, type, attributes);
  if (tag === 'select') return { name: facts.name };
  return { name: facts.name, value: maskShownValue(readText(attributes.value) ?? '') };
}

/**
 * An input, textarea or select. A hidden answer is the constant mask even where nothing has been answered,
 * so that not even the moment of answering shows.
 */
export function maskField(
  tag: FieldTag,
  attributes: Unknown,
  masked: MaskedAttributes,
  policy: MaskingPolicy,
): { readonly attributes: MaskedAttributes; readonly isShown: boolean } {
  const facts = readFieldFacts(attributes);
  const isShown = isShownField(facts, policy);
  const type = typeof masked.type === 'string' ? masked.type : 'text';
  const answer = isShown ? shownAnswer(tag, type, facts, attributes) : hiddenAnswer(tag, type);
  return { isShown, attributes: { ...layoutOf(tag, isShown, masked), ...answer } };
}
