import { z } from 'zod';
import { cannedReplyVariables, unknownVariables } from './canned-reply-variables.js';
import { roles, type StaffMember } from './http.js';
import { limits } from './limits.js';
import { openingHours } from './opening-hours.js';

/*
 * What a council sets in the console. Each item has a version: a change names the version that it was
 * made from, and is refused as `changed_meanwhile` when somebody else was quicker.
 */

const name = z.string().trim().min(1, 'Enter a name').max(80, 'Use 80 characters or fewer');
const seconds = z.int().positive().max(86_400, 'Use a day or less').nullable();
export const mostAtOnce = 20;
const capacity = z
  .int('Enter a whole number')
  .min(1, 'Enter 1 or more')
  .max(mostAtOnce, `Enter ${mostAtOnce} or fewer`);
/** A language code, such as `cy`, or a word of the council's own, such as `housing-benefit`. */
const skill = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'Use small letters, numbers and hyphens');

export const team = z.strictObject({
  name,
  /** The teams that intents name, such as `waste`, whose conversations this team takes. */
  takes: z.array(z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)).max(200),
  /** Takes what no other team takes. At most one team is this. */
  isFallback: z.boolean(),
  members: z.array(z.uuid()).max(2_000),
  /** What an agent must know to be offered this team's conversations, beside the language. */
  skills: z.array(skill).max(20),
  /** Null is always open. */
  hours: openingHours.nullable(),
  /** In opening hours; null sets no target. */
  targets: z.strictObject({ waitSeconds: seconds, firstResponseSeconds: seconds }),
  /** Conversations at once for each agent who has no number of their own. */
  capacity,
  /** An agent is offered nothing more until the last conversation is wrapped up. */
  isWrapUpFirst: z.boolean(),
});

const label = z.string().trim().min(1, 'Enter a name').max(60, 'Use 60 characters or fewer');
const hint = z.string().trim().max(120, 'Use 120 characters or fewer');

/** Why a conversation ended, as the agent chooses it at the wrap-up. */
export const wrapUpReason = z.strictObject({ label, hint });
/** Why a contact could have been avoided. */
export const avoidableCause = z.strictObject({ label, hint });

const replyText = z
  .string()
  .trim()
  .max(limits.messageCharacters, 'Use 4,000 characters or fewer')
  .superRefine((text, context) => {
    const [unknown] = unknownVariables(text);
    if (unknown === undefined) return;
    const known = Object.keys(cannedReplyVariables).map((one) => `{${one}}`);
    context.addIssue({ code: 'custom', message: `There is no {${unknown}}. Use ${known.join(', ')}` });
  });

export const cannedReply = z.strictObject({
  /** What an agent types after `/` to find it. */
  shortcut: z
    .string()
    .trim()
    .regex(/^[\p{Ll}\p{N}-]{1,40}$/u, 'Use small letters, numbers and hyphens, like missed-bin'),
  text: z.strictObject({ en: replyText, cy: replyText }).refine(({ en, cy }) => en !== '' || cy !== '', {
    message: 'Write the reply in English, Welsh or both',
    path: ['en'],
  }),
  /** `personal` is seen by its writer alone. */
  scope: z.enum(['personal', 'team', 'everyone']),
  /** Of scope `team`. */
  teamId: z.string().max(60).nullable(),
});

/** Every kind of item, by its name in the address `/api/settings/KIND`. */
export const settingKinds = {
  teams: team,
  'wrap-up-reasons': wrapUpReason,
  'avoidable-causes': avoidableCause,
  'canned-replies': cannedReply,
} as const;
export type SettingKind = keyof typeof settingKinds;
export type SettingBody<Kind extends SettingKind> = z.output<(typeof settingKinds)[Kind]>;

/** What every item carries beside its own content. */
export interface Versioned {
  id: string;
  /** 1 when it is made, and one more with every change. */
  version: number;
}
export type Setting<Kind extends SettingKind> = SettingBody<Kind> & Versioned;
export type Team = Setting<'teams'>;
export type WrapUpReasonSetting = Setting<'wrap-up-reasons'>;
export type AvoidableCause = Setting<'avoidable-causes'>;
/** `ownerId` is the writer of a personal reply. */
export type CannedReply = Setting<'canned-replies'> & { ownerId: string | null };

/** The version that a change was made from. */
export const madeFrom = z.coerce.number().int().positive();

/** A member of staff as admins change them. */
export interface StaffSettings extends StaffMember, Versioned {
  skills: string[];
  /** Conversations at once; null takes the team's number. */
  capacity: number | null;
}

/** `PUT /api/staff/{id}` (admin). */
export const staffChange = z.strictObject({
  version: madeFrom,
  name: z.string().trim().min(1, 'Enter a name').max(100, 'Use 100 characters or fewer'),
  roles: z.array(z.enum(roles)).min(1, 'Choose at least one role'),
  skills: z.array(skill).max(20, 'Use 20 or fewer'),
  capacity: capacity.nullable(),
});

/** `PUT /api/staff/{id}/password` (admin). */
export const staffPassword = z.strictObject({
  password: z.string().min(10, 'Use 10 characters or more').max(200),
});

/** One line of the audit log: who changed what, when, from what to what. Never a password. */
export interface SettingChange {
  changeId: string;
  at: string;
  staffId: string;
  staffName: string;
  kind: SettingKind | 'staff';
  itemId: string;
  act: 'added' | 'changed' | 'removed' | 'password-set';
  /** Null when it was added. */
  before: Record<string, unknown> | null;
  /** Null when it was removed. */
  after: Record<string, unknown> | null;
}
