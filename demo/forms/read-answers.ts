import { z } from 'zod';
import { dateCheck } from './check-date.js';
import type { Answers, ChoiceField, DateField, DatePart, Field, TextField } from './form.js';
import type { FileAnswer, FileFault } from './upload.js';

/** Something to put right, in words that say how. */
export interface Fault {
  /** `id` of the input to go to. */
  input: string;
  field: string;
  message: string;
}

export interface Reading {
  /** By input name, for showing again. */
  typed: Answers;
  /** By field name, for keeping; whole only when there are no faults. */
  answers: Answers;
  faults: Fault[];
}

/** What came with the request, as yet unchecked. */
export interface Sent {
  body: unknown;
  file?: FileAnswer | FileFault | null;
  /** What was answered before: a file need not be sent twice. */
  before: Answers;
}

export function readAnswers(fields: Field[], sent: Sent, now: Date): Reading {
  const body = bodyShape.safeParse(sent.body).data ?? {};
  const typed = Object.fromEntries(fields.flatMap(inputNames).map((name) => [name, plainLine(body[name])]));
  const reading: Reading = { typed, answers: {}, faults: [] };
  for (const field of fields) {
    if (field.kind === 'file') readFileField(field, sent, reading);
    else readTypedField(field, reading, now);
  }
  return reading;
}

const bodyShape = z.record(z.string(), z.unknown());

/** A resident's line of text: a field sent twice counts as blank. */
function plainLine(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[\s\p{Cc}]+/gu, ' ').trim() : '';
}

export function partName(field: DateField, part: DatePart): string {
  return `${field.name}-${part}`;
}

function inputNames(field: Field): string[] {
  return field.kind === 'date' ? field.parts.map((part) => partName(field, part)) : [field.name];
}

function readTypedField(field: TextField | DateField | ChoiceField, reading: Reading, now: Date): void {
  const result =
    field.kind === 'date'
      ? dateCheck(field, now).safeParse(
          Object.fromEntries(field.parts.map((part) => [part, reading.typed[partName(field, part)]])),
        )
      : checkOf(field).safeParse(reading.typed[field.name]);
  if (result.success) {
    reading.answers[field.name] = result.data;
    return;
  }
  for (const { message, path } of result.error.issues.slice(0, field.kind === 'date' ? 3 : 1)) {
    const part = path[0];
    const input = field.kind === 'date' ? `${field.name}-${String(part)}` : field.name;
    reading.faults.push({ input, field: field.name, message });
  }
}

function checkOf(field: TextField | ChoiceField): z.ZodType<string> {
  if (field.kind === 'text') return field.check;
  return z.enum(
    field.choices.map((choice) => choice.value),
    field.missing,
  );
}

function readFileField(field: Field & { kind: 'file' }, { file, before }: Sent, reading: Reading): void {
  const fault = (message: string) => reading.faults.push({ input: field.name, field: field.name, message });
  const earlier = before[field.name];
  reading.typed[field.name] = earlier ?? '';
  if (file && 'fault' in file) fault(file.fault);
  else if (file) reading.answers[field.name] = file.answer;
  else if (earlier === undefined) fault(field.missing);
  else reading.answers[field.name] = earlier;
}

/** What the inputs show when a resident comes back to a step. */
export function typedBefore(fields: Field[], answers: Answers): Answers {
  const typed: Answers = {};
  for (const field of fields) {
    const answer = answers[field.name];
    if (answer === undefined) continue;
    if (field.kind !== 'date') typed[field.name] = answer;
    else {
      const [year = '', month = '', day = ''] = answer.split('-').map((part) => String(Number(part)));
      for (const part of field.parts) typed[partName(field, part)] = { day, month, year }[part];
    }
  }
  return typed;
}
