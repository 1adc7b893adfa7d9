import type { Entity } from '../../nlu/entities/entity.js';
import type { Language } from '../../protocol/conversation.js';
import type { AnswerLink } from '../../protocol/entries.js';

export type Worded = Record<Language, string>;

/** What a resident wrote, as a form reads it. */
export interface Reply {
  text: string;
  entities: Entity[];
  language: Language;
  /** The day on which it was written: `2026-11-22`. */
  today: string;
}

/** `isNear`: the reply is of the right kind, and only this value will not do. */
export type Reading = { value: string } | { problem: Worded; isNear?: true };

/** One thing that a form asks for. Values are kept as text; `show` gives the words for people. */
export interface Field {
  name: string;
  label: Worded;
  /** What residents call it, in both languages and in small letters, to recognise what they want changed. */
  calledBy: string[];
  question: Worded;
  choices?: (language: Language) => string[];
  isOptional: boolean;
  /** Any words will do, so a question in the middle has to be told from an answer. */
  isFreeText: boolean;
  /** Reads the reply to this field's question. */
  read: (reply: Reply) => Reading;
  /** What any message says of it in passing, however little was asked. */
  notice: (reply: Reply) => string | null;
  /** Noticed in passing only once this other field has its value: before, it may belong to something else. */
  noticedAfter?: string;
  /** Changes a part of the value: "number 14". */
  amend?: (value: string, reply: Reply) => string | null;
  show: (value: string, language: Language) => string;
}

export type Values = Record<string, string>;

/** A guided request: what it asks for, and what it does with it. */
export interface Form {
  title: Worded;
  fields: Field[];
  /** `file` shows a summary first and raises a case; `message` raises one at once; the others look something up. */
  act: 'file' | 'message' | 'collection-days' | 'progress';
  /** Said when it is filed, after the reference. */
  whatNext: Worded;
}

/** Something to say to the resident. */
export interface Say {
  text: string;
  choices?: string[];
  links?: AnswerLink[];
}

/** Where a form stands: kept with the conversation's state. */
export interface FormState {
  requestId: string;
  intent: string;
  values: Values;
  /** Optional fields that the resident passed over. */
  skipped: string[];
  /** The name of a field, or one of the two questions at the end. */
  asking: string;
  /** Replies in a row that did not answer the question. */
  wrong: number;
  /** The field that was last set: "no, number 14" speaks of it. */
  last: string | null;
}

export const atSummary = '(summary)';
export const atWhatToChange = '(change)';

export const newForm = (requestId: string, intent: string): FormState => ({
  requestId,
  intent,
  values: {},
  skipped: [],
  asking: '',
  wrong: 0,
  last: null,
});
