import { z } from 'zod';

export const intentKinds = ['answer', 'report', 'lookup', 'handoff', 'safeguarding', 'chat'] as const;

/** The guided requests that an intent can open: each is a form in `server/bot/dialogs/forms/`. */
export const dialogNames = [
  'missed-bin',
  'pothole',
  'fly-tipping',
  'street-light',
  'noise',
  'bulky-waste',
  'change-of-address',
  'bin-day',
  'progress',
] as const;
export type DialogName = (typeof dialogNames)[number];

const sentence = z.string().trim().min(1, 'write something here');
const phrases = (least: number) => z.array(sentence.max(400)).min(least, `give ${least} or more`);

const link = z.strictObject({
  text: sentence.max(100),
  url: z.string().regex(/^(\/(?!\/)|https:\/\/)/, 'must begin with / (a page of the council) or https://'),
});

const answer = z.strictObject({
  /** Markdown: paragraphs, lists and bold. */
  text: sentence.max(1_500),
  /** What is said where a dialog follows, in place of the whole text: what it costs, when to ring instead. */
  opening: sentence.max(500).optional(),
  sms: sentence.max(306, 'must fit in two text messages: 306 characters at most').optional(),
  spoken: sentence.max(1_500).optional(),
  links: z.array(link).max(4).default([]),
});

const isoDate = z
  .union([z.string(), z.date()])
  .transform((date) => (typeof date === 'string' ? date : date.toISOString().slice(0, 10)))
  .pipe(z.iso.date('must be a date such as 2027-05-01'));

/** One intent as its YAML file holds it: see `docs/writing-intents.md`. */
export const intentFile = z.strictObject({
  id: z.string().regex(/^[a-z]+\.[a-z0-9-]+$/, 'must be service.short-name, such as bins.missed-collection'),
  title: z.strictObject({ en: sentence.max(60), cy: sentence.max(80).optional() }),
  service: z.string().regex(/^[a-z]+$/),
  /** The Local Government Services List's number for the service. */
  lgsl: z.int().positive().optional(),
  kind: z.enum(intentKinds),
  /** The guided request that its answer opens. */
  dialog: z.enum(dialogNames).optional(),
  team: sentence,
  audience: z.array(z.enum(['unitary', 'district', 'county'])).min(1),
  owner: sentence,
  reviewBy: isoDate,
  needs: z
    .array(z.enum(['postcode', 'address', 'reference', 'date', 'vehicle', 'email', 'phone']))
    .default([]),
  related: z.array(sentence).default([]),
  utterances: z.strictObject({ en: phrases(15), cy: phrases(8).optional() }),
  answer: z.strictObject({ en: answer, cy: answer.optional() }),
  /** Questions that the model never learns from: they measure it. */
  heldOut: z.strictObject({ en: phrases(3), cy: phrases(1).optional() }),
  /** What the answer says that each council must make its own. */
  councilFacts: z.array(sentence).default([]),
  sources: z
    .array(
      z.strictObject({
        fact: sentence,
        source: sentence,
        url: z.url().optional(),
        /** The day on which somebody compared the fact with its source; left out until then. */
        checked: isoDate.optional(),
      }),
    )
    .default([]),
});

export type Intent = z.infer<typeof intentFile>;
export type Answer = Intent['answer']['en'];
