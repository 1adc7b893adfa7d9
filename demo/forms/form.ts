import type { z } from 'zod';

/** What a form is: a list of steps, each a page that asks for a few answers. `council-tax-move.ts` is one to read. */
export interface Form {
  /** Its address on the site. */
  slug: string;
  title: string;
  /** References begin with it: `CTM-7F3K9Q`. */
  referencePrefix: string;
  steps: Step[];
  /** A page after the answers are checked, whose answers are looked at once and never kept. */
  payment?: Payment;
  confirmation: { title: string; next: string };
}

export interface Step {
  slug: string;
  /** The page's heading, unless its one field says it. */
  title: string;
  /** Markdown, above the fields. */
  intro?: string;
  fields: Field[];
  /** Name of the step's single row among the answers to check; without it each field has its own. */
  row?: string;
}

export interface Payment extends Step {
  /** Above everything else on the page. */
  warning: string;
  /** What is paid, in pounds. */
  amount(answers: Answers): number;
}

/** What a resident has told us, by field name; an optional field left blank is an empty string. */
export type Answers = Record<string, string>;

export type Field = TextField | DateField | ChoiceField | FileField;

interface Asked {
  /** The input's `name` and `id`. */
  name: string;
  label: string;
  hint?: string;
}

export interface TextField extends Asked {
  kind: 'text';
  /** Trims nothing: what it reads has single spaces and none at the ends. Its output is the answer kept. */
  check: z.ZodType<string, string>;
  /** The HTML attribute, which lets browsers fill the field in. */
  autocomplete: string;
  type?: 'email' | 'tel';
  isNumeric?: boolean;
  /** In characters; without it the field is as wide as the page. */
  width?: 4 | 5 | 10 | 20;
  /** Show only so many last characters among the answers to check. */
  showLast?: number;
  /** Never sent back to the browser, even when the page shows an error. */
  isSecret?: boolean;
}

export type DatePart = 'day' | 'month' | 'year';

export interface DateField extends Asked {
  kind: 'date';
  parts: DatePart[];
  /** How messages begin: "Moving date must be a real date". */
  called: string;
  missing: string;
  /** The months before and after this one that are taken. */
  monthsBack: number;
  monthsAhead: number;
  autocomplete?: Partial<Record<DatePart, string>>;
}

export interface Choice {
  value: string;
  text: string;
  hint?: string;
}

export interface ChoiceField extends Asked {
  kind: 'radios' | 'select';
  choices: Choice[];
  missing: string;
}

/** A PDF, JPG or PNG. Only its name and size are kept. */
export interface FileField extends Asked {
  kind: 'file';
  missing: string;
}
