import { bareWords, readPick, readYesNo } from '../short-replies.js';
import { fieldAsked, gatheredSoFar, nextAsked, questionOf, summaryOf, together } from './ask.js';
import { isCancel, isPersonWanted, isQuestion, isSkip, speaksOfPerson } from './control-words.js';
import { correctionIn, fieldNamedIn, filledAnew, type Correction } from './corrections.js';
import {
  atSummary,
  atWhatToChange,
  type Field,
  type Form,
  type FormState,
  type Reply,
  type Say,
} from './form.js';
import { guidePhrases } from './guide-phrases.js';

/** What the reply would mean outside the form, when the bot is sure of it. */
export type Elsewhere = 'answer' | 'person' | null;

export type Step =
  /** Say this, and wait for the next reply. */
  | { kind: 'ask'; state: FormState; say: Say }
  /** Everything is there and agreed. */
  | { kind: 'complete'; state: FormState }
  | { kind: 'cancel' }
  /** The resident wants a person; the form stays as it is. */
  | { kind: 'person' }
  /** The reply is about something else; the form stays as it is. */
  | { kind: 'digress' };

const wrongBeforeHelp = 2;
/** Longer than this, words about a person are more likely part of what happened. */
const mostWordsForPerson = 8;

/** The first step: what the first message told is not asked again. */
export function beginForm(form: Form, state: FormState, reply: Reply): Step {
  const values = noticed(form, {}, reply);
  const begun = { ...state, values };
  const step = proceed(form, begun, reply);
  if (step.kind !== 'ask' || Object.keys(values).length === 0 || step.state.asking === atSummary) return step;
  const told = guidePhrases[reply.language].youToldMe(gatheredSoFar(form, begun, reply.language));
  return { ...step, say: together(told, step.say) };
}

/** One reply, read where the form stands. Pure. */
export function takeReply(form: Form, state: FormState, reply: Reply, elsewhere: Elsewhere): Step {
  if (isCancel(reply.text) || sameAs(reply, guidePhrases[reply.language].cancel)) return { kind: 'cancel' };
  if (isPersonWanted(reply.text)) return { kind: 'person' };
  if (state.asking === atSummary) return atTheSummary(form, state, reply, elsewhere);
  if (state.asking === atWhatToChange) return atTheChange(form, state, reply, elsewhere);
  const field = fieldAsked(form, state);
  if (!field) return proceed(form, state, reply);
  return atField(form, field, state, reply, elsewhere);
}

function atField(form: Form, field: Field, state: FormState, reply: Reply, elsewhere: Elsewhere): Step {
  const isAnswered = state.values[field.name] === undefined && field.notice(reply) !== null;
  const correction = isAnswered
    ? null
    : (correctionIn(form, state, reply) ?? otherChoice(form, field, state, reply));
  if (correction && !(correction.kind === 'set' && correction.field === field)) {
    return corrected(form, state, reply, correction);
  }
  if (field.isOptional && (isSkip(reply.text) || sameAs(reply, guidePhrases[reply.language].skip))) {
    return skipped(form, field, state, reply);
  }
  if (field.isFreeText && elsewhere !== null && isAside(reply, elsewhere)) return aside(elsewhere);
  const reading = field.read(reply);
  if ('value' in reading) {
    const value = partOf(field, state, reply) ?? reading.value;
    const values = noticed(form, { ...state.values, [field.name]: value }, reply);
    return proceed(form, { ...state, values, wrong: 0, last: field.name }, reply);
  }
  if (elsewhere !== null && reading.isNear !== true && !isOneWord(reply)) return aside(elsewhere);
  const values = noticed(form, state.values, reply);
  const told = form.fields.find(({ name }) => values[name] !== state.values[name]);
  if (told) return proceed(form, { ...state, values, wrong: 0, last: told.name }, reply);
  const anew = filledAnew(form, state, reply);
  if (anew) return corrected(form, state, reply, anew);
  return misread(form, field, state, reply, reading.problem[reply.language]);
}

function atTheSummary(form: Form, state: FormState, reply: Reply, elsewhere: Elsewhere): Step {
  const own = guidePhrases[reply.language];
  if (sameAs(reply, own.send) || readYesNo(reply.text) === 'yes') return { kind: 'complete', state };
  if (sameAs(reply, own.changeSomething) || readYesNo(reply.text) === 'no')
    return askWhich(form, state, reply);
  const correction = correctionIn(form, state, reply) ?? filledAnew(form, state, reply);
  if (correction) return corrected(form, state, reply, correction);
  const named = fieldNamedIn(form, bareWords(reply.text));
  if (named && elsewhere === null) return corrected(form, state, reply, { kind: 'ask', field: named });
  if (elsewhere !== null && !isOneWord(reply)) return aside(elsewhere);
  return again(form, state, reply);
}

function atTheChange(form: Form, state: FormState, reply: Reply, elsewhere: Elsewhere): Step {
  const place = readPick(
    reply.text,
    form.fields.map(({ label }) => label[reply.language]),
  );
  const picked = place === null ? fieldNamedIn(form, bareWords(reply.text)) : form.fields[place];
  const correction = correctionIn(form, state, reply);
  if (correction && correction.kind !== 'which') return corrected(form, state, reply, correction);
  const anew = filledAnew(form, state, reply);
  if (anew) return corrected(form, state, reply, anew);
  if (picked) return corrected(form, state, reply, { kind: 'ask', field: picked });
  if (isSkip(reply.text) || readYesNo(reply.text) !== null) {
    const summary = { ...state, asking: atSummary, wrong: 0 };
    return { kind: 'ask', state: summary, say: summaryOf(form, summary, reply.language) };
  }
  if (elsewhere !== null) return aside(elsewhere);
  return again(form, state, reply);
}

function corrected(form: Form, state: FormState, reply: Reply, correction: Correction): Step {
  if (correction.kind === 'which') return askWhich(form, state, reply);
  const { field } = correction;
  const skipped = state.skipped.filter((name) => name !== field.name);
  if (correction.kind === 'ask') {
    const asked = { ...state, skipped, asking: field.name, wrong: 0 };
    return { kind: 'ask', state: asked, say: questionOf(form, asked, reply.language) };
  }
  const values = { ...state.values, [field.name]: correction.value };
  const step = proceed(form, { ...state, values, skipped, wrong: 0, last: field.name }, reply);
  if (step.kind !== 'ask') return step;
  const shown = field.show(correction.value, reply.language);
  const changed = guidePhrases[reply.language].changed(field.label[reply.language], shown);
  return { ...step, say: together(changed, step.say) };
}

function askWhich(form: Form, state: FormState, reply: Reply): Step {
  const asked = { ...state, asking: atWhatToChange, wrong: 0 };
  return { kind: 'ask', state: asked, say: questionOf(form, asked, reply.language) };
}

function skipped(form: Form, field: Field, state: FormState, reply: Reply): Step {
  const { [field.name]: _, ...values } = state.values;
  const step = proceed(form, { ...state, values, skipped: [...state.skipped, field.name], wrong: 0 }, reply);
  if (step.kind !== 'ask') return step;
  return { ...step, say: together(guidePhrases[reply.language].skipped, step.say) };
}

/** Asks the next thing that is missing; with nothing missing shows the summary, or is done. */
function proceed(form: Form, state: FormState, { language }: Reply): Step {
  const next = { ...state, asking: nextAsked(form, state) };
  if (next.asking !== atSummary) return { kind: 'ask', state: next, say: questionOf(form, next, language) };
  if (form.act !== 'file') return { kind: 'complete', state: next };
  return { kind: 'ask', state: next, say: summaryOf(form, next, language) };
}

/** The plain error says what to do. A second one offers a way round. */
function misread(form: Form, field: Field, state: FormState, reply: Reply, problem: string): Step {
  const own = guidePhrases[reply.language];
  const wrong = state.wrong + 1;
  const asked = { ...state, wrong };
  if (wrong < wrongBeforeHelp) {
    const { choices } = questionOf(form, state, reply.language);
    return { kind: 'ask', state: asked, say: { text: problem, ...(choices ? { choices } : {}) } };
  }
  const choices = [
    ...(field.choices?.(reply.language) ?? []),
    ...(field.isOptional ? [own.skip] : []),
    own.talkToPerson,
    own.cancel,
  ];
  const help = field.isOptional ? own.stuckOptional : own.stuck;
  return { kind: 'ask', state: asked, say: { text: `${problem}\n\n${help}`, choices } };
}

function again(form: Form, state: FormState, reply: Reply): Step {
  const own = guidePhrases[reply.language];
  const wrong = state.wrong + 1;
  const question = questionOf(form, state, reply.language);
  if (wrong < wrongBeforeHelp) return { kind: 'ask', state: { ...state, wrong }, say: question };
  const choices = [...(question.choices ?? []), own.talkToPerson];
  return {
    kind: 'ask',
    state: { ...state, wrong },
    say: { text: `${question.text}\n\n${own.stuck}`, choices },
  };
}

/** Fields without a value, filled from what a message says in passing. */
function noticed(form: Form, values: FormState['values'], reply: Reply): FormState['values'] {
  const filled = { ...values };
  for (const field of form.fields) {
    if (filled[field.name] !== undefined) continue;
    if (field.noticedAfter !== undefined && filled[field.noticedAfter] === undefined) continue;
    const value = field.notice(reply);
    const isTaken = Object.values(filled).includes(value ?? '');
    if (value !== null && !isTaken) filled[field.name] = value;
  }
  return filled;
}

function isAside(reply: Reply, elsewhere: 'answer' | 'person'): boolean {
  if (elsewhere === 'person') {
    return speaksOfPerson(reply.text) && bareWords(reply.text).split(' ').length <= mostWordsForPerson;
  }
  return isQuestion(reply.text);
}

function aside(elsewhere: 'answer' | 'person'): Step {
  return { kind: elsewhere === 'person' ? 'person' : 'digress' };
}

function sameAs({ text }: Reply, phrase: string): boolean {
  return bareWords(text) === bareWords(phrase);
}

/** One word is a slip more often than another question. */
function isOneWord(reply: Reply): boolean {
  return !bareWords(reply.text).includes(' ') && !isQuestion(reply.text);
}

/** "Flickering", where the place was asked for, puts the choice before it right. */
function otherChoice(form: Form, asked: Field, state: FormState, reply: Reply): Correction | null {
  if (!asked.isFreeText || !isOneWord(reply) || /\d/.test(reply.text)) return null;
  for (const field of form.fields) {
    if (!field.choices || state.values[field.name] === undefined) continue;
    const value = field.notice(reply);
    if (value !== null && value !== state.values[field.name]) return { kind: 'set', field, value };
  }
  return null;
}

/** A new house number alone leaves the street as it was. */
function partOf(field: Field, state: FormState, reply: Reply): string | null {
  const before = state.values[field.name];
  if (before === undefined || bareWords(reply.text).split(' ').length > 2) return null;
  return field.amend?.(before, reply) ?? null;
}
