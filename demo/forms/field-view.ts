import type { Answers, DateField, Field } from './form.js';
import { partName, type Fault } from './read-answers.js';

/** A field as `views/forms/question.njk` shows it: which GOV.UK macro, and what to give it. */
export interface FieldView {
  kind: Field['kind'];
  /** For a file: what was sent before. */
  sentBefore: string | null;
  parameters: Record<string, unknown>;
}

interface Shown {
  typed: Answers;
  faults: Fault[];
  /** The step asks one thing, so its label is the page's heading. */
  isHeading: boolean;
  heading: string;
}

export function fieldView(field: Field, shown: Shown): FieldView {
  const { name } = field;
  const fault = shown.faults.find((each) => each.field === name);
  const size = shown.isHeading ? 'l' : 'm';
  const label = shown.isHeading
    ? { text: shown.heading, classes: 'govuk-label--l', isPageHeading: true }
    : { text: field.label };
  const legend = {
    text: shown.isHeading ? shown.heading : field.label,
    classes: `govuk-fieldset__legend--${size}`,
    isPageHeading: shown.isHeading,
  };
  const common = {
    id: name,
    name,
    ...(field.hint && { hint: { text: field.hint } }),
    ...(fault && { errorMessage: { text: fault.message } }),
  };
  const value = shown.typed[name] ?? '';
  const sentBefore = field.kind === 'file' && value ? value : null;

  const parameters = (): Record<string, unknown> => {
    switch (field.kind) {
      case 'text':
        return {
          ...common,
          label,
          type: field.type ?? 'text',
          value: field.isSecret ? '' : value,
          autocomplete: field.autocomplete,
          spellcheck: false,
          inputmode: field.isNumeric ? 'numeric' : undefined,
          classes: field.width ? `govuk-input--width-${field.width}` : '',
        };
      case 'date':
        return {
          ...common,
          namePrefix: name,
          fieldset: { legend: shown.isHeading ? legend : { text: field.label } },
          items: dateItems(field, shown),
        };
      case 'radios':
        return {
          ...common,
          idPrefix: name,
          value,
          fieldset: { legend },
          items: field.choices.map(({ value, text, hint }) => ({
            value,
            text,
            ...(hint && { hint: { text: hint } }),
          })),
        };
      case 'select':
        return {
          ...common,
          label: { ...label, classes: `govuk-label--${size}` },
          value,
          items: [{ value: '', text: 'Select' }, ...field.choices],
        };
      case 'file':
        return { ...common, label, attributes: { accept: '.pdf,.jpg,.jpeg,.png' } };
    }
  };
  return { kind: field.kind, sentBefore, parameters: parameters() };
}

function dateItems(field: DateField, { typed, faults }: Shown): Record<string, unknown>[] {
  return field.parts.map((part) => {
    const input = partName(field, part);
    const error = faults.some((fault) => fault.input === input);
    const autocomplete = field.autocomplete?.[part];
    return { name: part, value: typed[input] ?? '', error, ...(autocomplete && { autocomplete }) };
  });
}
