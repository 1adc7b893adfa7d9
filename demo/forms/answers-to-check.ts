import { showDate } from './check-date.js';
import type { Answers, Field, Form, Step } from './form.js';

/** One row of the answers to check, with the page to change it on. */
export interface AnswerRow {
  label: string;
  /** A line for each field, marked with its name so that co-browsing can hide it like the field itself. */
  lines: { field: string; text: string }[];
  change: string;
}

export function answersToCheck(form: Form, answers: Answers): AnswerRow[] {
  return form.steps.flatMap((step) => rowsOf(step, answers));
}

function rowsOf(step: Step, answers: Answers): AnswerRow[] {
  const change = `${step.slug}?change`;
  const line = (field: Field) => ({ field: field.name, text: showAnswer(field, answers[field.name] ?? '') });
  if (step.row !== undefined) {
    const lines = step.fields.map(line).filter(({ text }) => text !== '');
    return [{ label: step.row, lines, change }];
  }
  return step.fields.map((field) => ({
    label: field.label.replace(' (optional)', ''),
    lines: [{ field: field.name, text: line(field).text || 'Not given' }],
    change,
  }));
}

function showAnswer(field: Field, answer: string): string {
  switch (field.kind) {
    case 'text':
      return field.showLast ? `Ending in ${answer.slice(-field.showLast)}` : answer;
    case 'date':
      return showDate(new Date(answer), field.parts);
    case 'radios':
    case 'select': {
      const choice = field.choices.find(({ value }) => value === answer);
      return choice?.hint ? `${choice.text}: ${choice.hint}` : (choice?.text ?? answer);
    }
    case 'file':
      return answer;
  }
}
