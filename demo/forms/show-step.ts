import type { Request, Response } from 'express';
import type { Views } from '../views.js';
import { fieldView } from './field-view.js';
import type { Answers, Form, Step } from './form.js';
import type { Fault, Reading } from './read-answers.js';

interface ShownStep {
  form: Form;
  step: Step;
  reading: Pick<Reading, 'typed' | 'faults'>;
  answers: Answers;
  backPath: string;
}

/** A step's page: its fields with what was typed, and what to put right. */
export function showStep(views: Views, req: Request, res: Response, shown: ShownStep): void {
  const { form, step, reading, answers, backPath } = shown;
  const hasFile = step.fields.some((field) => field.kind === 'file');
  const isHeading = step.fields.length === 1 && !hasFile;
  const isFaulty = reading.faults.length > 0;
  const payment = step === form.payment ? form.payment : null;
  const page = {
    title: `${isFaulty ? 'Error: ' : ''}${step.title} – ${form.title}`,
    form,
    step,
    backPath,
    isHeading,
    hasFile,
    isCleared: 'cleared' in req.query,
    fields: step.fields.map((field) => fieldView(field, { ...reading, isHeading, heading: step.title })),
    errors: firstOfEachField(reading.faults).map(({ input, message }) => ({
      text: message,
      href: `#${input}`,
    })),
    warning: payment?.warning,
    pounds: payment?.amount(answers),
  };
  views.show(res, 'forms/question.njk', page, isFaulty ? 422 : 200);
}

function firstOfEachField(faults: Fault[]): Fault[] {
  return faults.filter((fault, place) => faults.findIndex(({ field }) => field === fault.field) === place);
}
