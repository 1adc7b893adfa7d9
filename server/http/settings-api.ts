import { json, Router } from 'express';
import { changeStaff } from '../actions/change-staff.js';
import { listSettings } from '../actions/list-settings.js';
import { readSettingChanges } from '../actions/read-setting-changes.js';
import { removeSetting } from '../actions/remove-setting.js';
import { removeStaff } from '../actions/remove-staff.js';
import { addSetting, changeSetting } from '../actions/save-setting.js';
import type { Services } from '../actions/services.js';
import { setStaffPassword } from '../actions/set-staff-password.js';
import { Refused } from '../lib/refused.js';
import {
  madeFrom,
  settingKinds,
  staffChange,
  staffPassword,
  type SettingBody,
  type SettingKind,
} from '../protocol/settings.js';
import { parsedBody } from './faults.js';
import { fromThisSite, signedIn } from './signed-in.js';

/** The council's settings and its staff, under `/api`. `onStaffChanged` hears whose rights are not what they were. */
export function settingsApi(services: Services, onStaffChanged: (staffId: string) => void): Router {
  const router = Router();
  router.use(json({ limit: '100kb' }));
  router.use(['/settings', '/staff'], fromThisSite);

  router.get('/settings/changes', async (request, response) => {
    const me = await signedIn(services, request.headers.cookie);
    const { before } = request.query;
    response.json(await readSettingChanges(services, me, typeof before === 'string' ? before : null));
  });

  router.get('/settings/bank-holidays', async (request, response) => {
    await signedIn(services, request.headers.cookie);
    response.json({ divisions: services.bankHolidays });
  });

  router.get('/settings/:kind', async (request, response) => {
    const me = await signedIn(services, request.headers.cookie);
    const kind = kindOf(request.params.kind);
    const items = await listSettings(services, me, kind);
    response.json({ items: items.map((item) => shown(kind, item)) });
  });

  router.post('/settings/:kind', async (request, response) => {
    const me = await signedIn(services, request.headers.cookie);
    const kind = kindOf(request.params.kind);
    const item = await addSetting(services, me, kind, bodyOf(kind, request.body));
    response.status(201).json({ item: shown(kind, item) });
  });

  router.put('/settings/:kind/:id', async (request, response) => {
    const me = await signedIn(services, request.headers.cookie);
    const kind = kindOf(request.params.kind);
    const { version, ...body } = objectOf(request.body);
    const change = { id: request.params.id, version: versionOf(version), body: bodyOf(kind, body) };
    response.json({ item: shown(kind, await changeSetting(services, me, kind, change)) });
  });

  router.delete('/settings/:kind/:id', async (request, response) => {
    const me = await signedIn(services, request.headers.cookie);
    const { kind, id } = request.params;
    await removeSetting(services, me, kindOf(kind), { id, version: versionOf(request.query['version']) });
    response.status(204).end();
  });

  router.put('/staff/:id', async (request, response) => {
    const me = await signedIn(services, request.headers.cookie);
    const staffId = request.params.id;
    const staff = await changeStaff(services, me, staffId, parsedBody(staffChange, request.body));
    onStaffChanged(staffId);
    response.json({ staff });
  });

  router.put('/staff/:id/password', async (request, response) => {
    const me = await signedIn(services, request.headers.cookie);
    const staffId = request.params.id;
    const { password } = parsedBody(staffPassword, request.body);
    await setStaffPassword(services, me, { staffId, password });
    onStaffChanged(staffId);
    response.status(204).end();
  });

  router.delete('/staff/:id', async (request, response) => {
    const me = await signedIn(services, request.headers.cookie);
    const staffId = request.params.id;
    await removeStaff(services, me, { staffId, version: versionOf(request.query['version']) });
    onStaffChanged(staffId);
    response.status(204).end();
  });

  return router;
}

/** Only a canned reply is somebody's own. */
function shown(kind: SettingKind, { ownerId, ...item }: { ownerId: string | null }): object {
  return kind === 'canned-replies' ? { ...item, ownerId } : item;
}

function kindOf(name: string): SettingKind {
  if (!Object.hasOwn(settingKinds, name)) throw new Refused('invalid', 'There is no such setting.');
  return name as SettingKind;
}

function bodyOf<Kind extends SettingKind>(kind: Kind, body: unknown): SettingBody<Kind> {
  return parsedBody(settingKinds[kind], body) as SettingBody<Kind>;
}

function versionOf(version: unknown): number {
  const parsed = madeFrom.safeParse(version);
  if (!parsed.success) throw new Refused('invalid', 'Say which version the change was made from.');
  return parsed.data;
}

function objectOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
