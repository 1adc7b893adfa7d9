import { z } from 'zod';
import { roles } from '../protocol/http.js';
import { divisions } from '../protocol/opening-hours.js';
import {
  madeFrom,
  settingKinds,
  staffChange,
  staffPassword,
  type SettingKind,
} from '../protocol/settings.js';

/** The parts of a description that every path is made of. */
export interface Describing {
  content: (schema: z.ZodType) => object;
  answer: (description: string, schema: z.ZodType) => object;
  refused: (description: string) => object;
}

const versioned = { id: z.string(), version: z.int() };
const titles: Record<SettingKind, string> = {
  teams: 'teams',
  'wrap-up-reasons': 'wrap-up reasons',
  'avoidable-causes': 'causes of avoidable contact',
  'canned-replies': 'canned replies',
};
const staffSettings = z.object({
  ...versioned,
  staffId: z.uuid(),
  email: z.email(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  skills: z.array(z.string()),
  capacity: z.int().nullable(),
});
const settingChange = z.object({
  changeId: z.uuid(),
  at: z.iso.datetime(),
  staffId: z.uuid(),
  staffName: z.string(),
  kind: z.string(),
  itemId: z.string(),
  act: z.enum(['added', 'changed', 'removed', 'password-set']),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
const holidays = z.array(z.object({ day: z.iso.date(), title: z.string() }));

const parameter = (name: string, place: 'path' | 'query', isRequired = true) => ({
  name,
  in: place,
  required: isRequired,
  schema: { type: 'string' },
});
const id = parameter('id', 'path');
const version = parameter('version', 'query');

/** The paths of the council's settings and of its staff. */
export function settingPaths({ content, answer, refused }: Describing): Record<string, object> {
  const standing = { 401: refused('Not signed in'), 403: refused('Not allowed') };
  const stale = { 409: refused('Somebody else was quicker: `latest` is what they made of it') };
  const wrong = { 400: refused('Something needs putting right') };
  const removed = { 204: { description: 'Removed' } };

  const ofKind = (kind: SettingKind): [string, object][] => {
    const schema = settingKinds[kind];
    const item = schema.safeExtend(versioned);
    const one = z.object({ item });
    return [
      [
        `/api/settings/${kind}`,
        {
          get: {
            summary: `All ${titles[kind]}`,
            responses: { 200: answer('In their order', z.object({ items: z.array(item) })), ...standing },
          },
          post: {
            summary: `Add to the ${titles[kind]}`,
            requestBody: { required: true, content: content(schema) },
            responses: { 201: answer('Added', one), ...wrong, ...standing },
          },
        },
      ],
      [
        `/api/settings/${kind}/{id}`,
        {
          put: {
            summary: `Change one of the ${titles[kind]}`,
            parameters: [id],
            requestBody: { required: true, content: content(schema.safeExtend({ version: madeFrom })) },
            responses: { 200: answer('Changed', one), ...wrong, ...standing, ...stale },
          },
          delete: {
            summary: `Remove one of the ${titles[kind]}`,
            parameters: [id, version],
            responses: { ...removed, ...wrong, ...standing, ...stale },
          },
        },
      ],
    ];
  };

  return {
    ...Object.fromEntries((Object.keys(settingKinds) as SettingKind[]).flatMap(ofKind)),
    '/api/settings/changes': {
      get: {
        summary: 'Who changed what, the newest first (admin)',
        parameters: [parameter('before', 'query', false)],
        responses: {
          200: answer('Changes', z.object({ changes: z.array(settingChange), isMore: z.boolean() })),
          ...standing,
        },
      },
    },
    '/api/settings/bank-holidays': {
      get: {
        summary: 'The bank holidays that opening hours keep',
        responses: {
          200: answer(
            'Days by division',
            z.object({ divisions: z.object(Object.fromEntries(divisions.map((one) => [one, holidays]))) }),
          ),
          401: standing[401],
        },
      },
    },
    '/api/staff/{id}': {
      put: {
        summary: 'Change a member of staff (admin)',
        parameters: [id],
        requestBody: { required: true, content: content(staffChange) },
        responses: {
          200: answer('Changed', z.object({ staff: staffSettings })),
          ...wrong,
          ...standing,
          ...stale,
        },
      },
      delete: {
        summary: 'Remove a member of staff (admin)',
        parameters: [id, version],
        responses: { ...removed, ...wrong, ...standing, ...stale },
      },
    },
    '/api/staff/{id}/password': {
      put: {
        summary: 'Set a password, which ends every session of theirs (admin)',
        parameters: [id],
        requestBody: { required: true, content: content(staffPassword) },
        responses: { 204: { description: 'Set' }, ...wrong, ...standing },
      },
    },
  };
}
