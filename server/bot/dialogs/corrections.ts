import { bareWords } from '../short-replies.js';
import type { Field, Form, FormState, Reply } from './form.js';

const changeWords =
  /^(?:(?:no|na|sorry|actually|wait|oh|please|um|hang on|can i|can we|can you|could you|i want to|i need to|id like to|let me|ga i) ){0,4}(?:change|correct|edit|fix|amend|update|go back to|newid|newidiwch|cywiro|cywirwch)(?: |$)/;
const wrongWords = /(?<!\p{L})(?:wrong|incorrect|not right|not correct|anghywir|ddim yn gywir)(?!\p{L})/u;
const statingWords = / (?:is|was|are|should|needs|yw|dylai) /;
/** Longer than this, something wrong is what happened, and not what was written. */
const mostWordsOfComplaint = 8;
const leadIn =
  /^\s*(?:no|nope|na|nage|sorry|actually|wait|oops|sori)[\s,.;:!-]+(?:it ?['’]?s |it is |i meant |make it )?/i;

export type Correction =
  | { kind: 'set'; field: Field; value: string }
  /** They said which, and not what instead. */
  | { kind: 'ask'; field: Field }
  /** They want something changed, and did not say which. */
  | { kind: 'which' };

/**
 * What a reply puts right among the fields that are filled: "no, number 14", "change the postcode",
 * "the bin should be the blue one". Null when it puts nothing right.
 */
export function correctionIn(form: Form, state: FormState, reply: Reply): Correction | null {
  const words = bareWords(reply.text);
  const wantsChange = changeWords.test(words);
  const named = fieldNamedIn(form, words);
  if (named) {
    const value = named.notice(reply) ?? amended(named, state, reply) ?? statedValue(named, reply);
    const isStated = statingWords.test(words) && state.values[named.name] !== undefined;
    if (value !== null && (wantsChange || isStated)) return { kind: 'set', field: named, value };
    if (wantsChange || (wrongWords.test(words) && words.split(' ').length <= mostWordsOfComplaint)) {
      return { kind: 'ask', field: named };
    }
  }
  if (wantsChange) return filledAnew(form, state, reply) ?? { kind: 'which' };
  if (leadIn.test(reply.text)) return filledAnew(form, state, { ...reply, ...withoutLeadIn(reply) });
  return null;
}

/** A filled field for which the reply has another value: the one that was set last comes first. */
export function filledAnew(form: Form, state: FormState, reply: Reply): Correction | null {
  const filled = form.fields
    .filter(({ name }) => state.values[name] !== undefined)
    .sort((a, b) => Number(b.name === state.last) - Number(a.name === state.last));
  for (const field of filled) {
    const value = field.notice(reply);
    if (value !== null && value !== state.values[field.name]) return { kind: 'set', field, value };
  }
  for (const field of filled) {
    const value = amended(field, state, reply);
    if (value !== null && value !== state.values[field.name]) return { kind: 'set', field, value };
  }
  return null;
}

/** The field whose name stands in the words: the longest name wins. */
export function fieldNamedIn(form: Form, words: string): Field | null {
  let best: { field: Field; length: number } | null = null;
  for (const field of form.fields) {
    for (const name of [...field.calledBy, bareWords(field.label.en), bareWords(field.label.cy)]) {
      const stands = ` ${words} `.includes(` ${bareWords(name)} `);
      if (stands && name.length > (best?.length ?? 0)) best = { field, length: name.length };
    }
  }
  return best?.field ?? null;
}

function amended(field: Field, state: FormState, reply: Reply): string | null {
  const value = state.values[field.name];
  return value === undefined ? null : (field.amend?.(value, reply) ?? null);
}

/** What follows "to", "is" or "should be". */
function statedValue(field: Field, reply: Reply): string | null {
  const stated = /(?:\bto\b|\bis\b|\bshould be\b|:|\byw\b|\bi\b)\s+(\S.*)$/i.exec(reply.text)?.[1];
  if (stated === undefined || /^(?:wrong|not right|incorrect|anghywir)/i.test(stated)) return null;
  const reading = field.read({ ...reply, text: stated });
  return 'value' in reading ? reading.value : null;
}

function withoutLeadIn(reply: Reply): Pick<Reply, 'text' | 'entities'> {
  const length = leadIn.exec(reply.text)?.[0].length ?? 0;
  return {
    text: reply.text.slice(length),
    entities: reply.entities
      .filter(({ start }) => start >= length)
      .map((entity) => ({ ...entity, start: entity.start - length, end: entity.end - length })),
  };
}
