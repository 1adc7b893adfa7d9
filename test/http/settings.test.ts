import assert from 'node:assert/strict';
import type { SettingChange, StaffSettings, Team } from '../../server/protocol/settings.js';
import { AgentClient, newStaff, signedIn } from '../stage/agent-client.js';
import { fewIntents } from '../stage/few-intents.js';
import { admin, Guildhall } from '../stage/guildhall.js';
import { HttpClient, refusalOf } from '../stage/http-client.js';
import { eventually } from '../stage/eventually.js';
import { ResidentClient } from '../stage/resident-client.js';
import { officeHours } from '../stage/opening-hours.js';
import { teamOf } from '../stage/teams.js';

type Item = { id: string; version: number };
const itemOf = async <Kept extends Item = Item>(response: Response): Promise<Kept> => {
  assert.ok(response.status < 300, await response.clone().text());
  return ((await response.json()) as { item: Kept }).item;
};

describe("the council's settings", () => {
  let guildhall: Guildhall;
  let http: HttpClient;
  let asAdmin: HttpClient;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
    http = new HttpClient(guildhall.url);
    asAdmin = http.as(await signedIn(guildhall.url, admin));
  });
  after(() => guildhall.remove());

  const itemsOf = async <Kept extends Item>(kind: string, who = asAdmin): Promise<Kept[]> =>
    ((await (await who.get(`/api/settings/${kind}`)).json()) as { items: Kept[] }).items;
  const changes = async (): Promise<SettingChange[]> =>
    ((await (await asAdmin.get('/api/settings/changes')).json()) as { changes: SettingChange[] }).changes;

  it('begin with the reasons and the causes that every council knows', async () => {
    const reasons = await itemsOf<Item & { label: string }>('wrap-up-reasons');
    assert.deepEqual(
      reasons.map(({ id }) => id),
      ['answered', 'request-raised', 'passed-on', 'no-reply', 'not-for-us'],
    );
    assert.equal((await itemsOf('avoidable-causes')).length, 5);
  });

  it('keep a team with its hours, by the words of its name', async () => {
    const team = await itemOf<Team>(
      await asAdmin.post(
        '/api/settings/teams',
        teamOf({ name: 'Waste and recycling', hours: officeHours() }),
      ),
    );
    assert.equal(team.id, 'waste-and-recycling');
    assert.deepEqual((await itemsOf<Team>('teams')).find(({ id }) => id === team.id)?.hours, officeHours());
  });

  it('tell the second of two editors what the first has made of it, and change nothing', async () => {
    const made = await itemOf<Team>(await asAdmin.post('/api/settings/teams', teamOf({ name: 'Housing' })));
    const path = `/api/settings/teams/${made.id}`;
    const first = await asAdmin.put(path, { ...teamOf({ name: 'Housing', capacity: 5 }), version: 1 });
    assert.equal((await itemOf(first)).version, 2);

    const second = await asAdmin.put(path, { ...teamOf({ name: 'Homes' }), version: 1 });
    assert.equal(second.status, 409);
    const { code, latest } = await refusalOf(second);
    assert.equal(code, 'changed_meanwhile');
    assert.deepEqual([(latest as Team).version, (latest as Team).capacity], [2, 5]);
    const again = await asAdmin.put(path, { ...teamOf({ name: 'Homes' }), version: 2 });
    assert.equal((await itemOf(again)).version, 3);
  });

  it('take one of fifty changes made at once from the same version', async () => {
    const made = await itemOf(await asAdmin.post('/api/settings/teams', teamOf({ name: 'Crowded' })));
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        asAdmin.put(`/api/settings/teams/${made.id}`, {
          ...teamOf({ name: 'Crowded', capacity: 1 + (place % 20) }),
          version: 1,
        }),
      ),
    );
    assert.equal(tries.filter(({ status }) => status === 200).length, 1);
    assert.equal(tries.filter(({ status }) => status === 409).length, 49);
    const told = (await changes()).filter(({ itemId, act }) => itemId === made.id && act === 'changed');
    assert.equal(told.length, 1);
  });

  it('say of opening hours which day cannot be, in a sentence', async () => {
    const hours = officeHours({
      monday: [
        { opens: '09:00', closes: '13:00' },
        { opens: '12:00', closes: '17:00' },
      ],
      tuesday: [{ opens: '17:00', closes: '09:00' }],
    });
    const response = await asAdmin.post('/api/settings/teams', teamOf({ name: 'Muddled', hours }));
    assert.equal(response.status, 400);
    const { fields } = await refusalOf(response);
    assert.match(fields?.['hours.week.monday'] ?? '', /09:00 to 13:00 and 12:00 to 17:00 overlap/);
    assert.match(fields?.['hours.week.tuesday'] ?? '', /ends before it starts/);
  });

  it('have one team that takes what no other takes', async () => {
    await itemOf(await asAdmin.post('/api/settings/teams', teamOf({ name: 'Front desk', isFallback: true })));
    const other = await asAdmin.post('/api/settings/teams', teamOf({ name: 'Back desk', isFallback: true }));
    assert.match((await refusalOf(other)).fields?.['isFallback'] ?? '', /Front desk takes/);
  });

  it('keep a name with HTML in it as the characters it is', async () => {
    const name = '<img src=x onerror=alert(1)> & “Sons”';
    const made = await itemOf<Team>(await asAdmin.post('/api/settings/teams', teamOf({ name })));
    assert.equal(made.name, name);
    assert.match(made.id, /^[a-z0-9-]+$/);
  });

  it('are changed by supervisors and admins alone, and read by all staff', async () => {
    const agent = http.as((await newStaff(guildhall.url, 'Sam')).cookie);
    const supervisor = http.as((await newStaff(guildhall.url, 'Bo', ['supervisor'])).cookie);
    const reason = { label: 'Moved away', hint: '' };
    assert.equal((await agent.post('/api/settings/wrap-up-reasons', reason)).status, 403);
    assert.equal((await http.post('/api/settings/wrap-up-reasons', reason)).status, 401);
    assert.equal((await http.get('/api/settings/wrap-up-reasons')).status, 401);
    assert.equal((await agent.get('/api/settings/wrap-up-reasons')).status, 200);
    await itemOf(await supervisor.post('/api/settings/wrap-up-reasons', reason));
    assert.equal((await supervisor.get('/api/settings/changes')).status, 403);
    assert.equal((await asAdmin.get('/api/settings/nothing')).status, 400);
  });

  it('hold personal replies that nobody else sees, and shared ones that agents only read', async () => {
    const nia = http.as((await newStaff(guildhall.url, 'Nia')).cookie);
    const sam = http.as((await newStaff(guildhall.url, 'Sam')).cookie);
    const text = { en: 'Hello {resident}, I am {agent}.', cy: '' };
    const own = { shortcut: 'hello', text, scope: 'personal', teamId: null };
    const kept = await itemOf(await nia.post('/api/settings/canned-replies', own));
    assert.deepEqual(
      (await itemsOf('canned-replies', nia)).map(({ id }) => id),
      [kept.id],
    );
    assert.deepEqual(await itemsOf('canned-replies', sam), []);
    const path = `/api/settings/canned-replies/${kept.id}`;
    assert.equal((await sam.put(path, { ...own, version: 1 })).status, 403);
    assert.equal((await sam.delete(`${path}?version=1`)).status, 403);
    await itemOf(await sam.post('/api/settings/canned-replies', own));

    const shared = { ...own, scope: 'everyone' };
    assert.equal((await nia.post('/api/settings/canned-replies', shared)).status, 403);
    assert.equal((await nia.put(path, { ...shared, version: 1 })).status, 403);
    await itemOf(await asAdmin.post('/api/settings/canned-replies', shared));
    assert.equal((await itemsOf('canned-replies', sam)).length, 2);
  });

  it('refuse a reply with a variable that nothing fills in', async () => {
    const text = { en: 'Dear {name}', cy: '' };
    const reply = { shortcut: 'dear', text, scope: 'everyone', teamId: null };
    const response = await asAdmin.post('/api/settings/canned-replies', reply);
    assert.match((await refusalOf(response)).fields?.['text.en'] ?? '', /There is no \{name\}/);
  });

  it('remember who changed what, when, from what to what', async () => {
    const made = await itemOf(
      await asAdmin.post('/api/settings/avoidable-causes', { label: 'Typo', hint: '' }),
    );
    const path = `/api/settings/avoidable-causes/${made.id}`;
    await itemOf(await asAdmin.put(path, { label: 'Wrong letter', hint: 'Sent twice', version: 1 }));
    assert.equal((await asAdmin.delete(`${path}?version=1`)).status, 409);
    assert.equal((await asAdmin.delete(`${path}?version=2`)).status, 204);
    const own = (await changes()).filter(({ itemId }) => itemId === made.id);
    assert.deepEqual(
      own.map(({ act, before, after, staffName }) => [act, before, after, staffName]),
      [
        ['removed', { label: 'Wrong letter', hint: 'Sent twice' }, null, 'Admin'],
        ['changed', { label: 'Typo', hint: '' }, { label: 'Wrong letter', hint: 'Sent twice' }, 'Admin'],
        ['added', null, { label: 'Typo', hint: '' }, 'Admin'],
      ],
    );
    for (const { at } of own) assert.match(at, /^\d{4}-\d\d-\d\dT/);
  });

  describe('for staff', () => {
    const all = async (): Promise<StaffSettings[]> =>
      ((await (await asAdmin.get('/api/staff')).json()) as { staff: StaffSettings[] }).staff;
    const edit = { name: 'Nia Pryce-Jones', roles: ['supervisor'], skills: ['cy'], capacity: 5 };

    it('change name, roles, skills and capacity, and are asked for at once by a console that is open', async () => {
      const nia = await AgentClient.start(guildhall.url, 'Nia');
      const left = new Promise((resolve) => nia.socket.once('disconnect', resolve));
      const changed = await asAdmin.put(`/api/staff/${nia.staffId}`, { ...edit, version: 1 });
      assert.equal(changed.status, 200, await changed.clone().text());
      await left;
      const known = (await all()).find(({ staffId }) => staffId === nia.staffId);
      assert.deepEqual(
        [known?.name, known?.roles, known?.skills, known?.capacity, known?.version],
        [edit.name, edit.roles, edit.skills, edit.capacity, 2],
      );
      assert.equal((await asAdmin.put(`/api/staff/${nia.staffId}`, { ...edit, version: 1 })).status, 409);
      nia.close();
    });

    it('remove somebody: signed out, out of their teams, their address free, and nothing to sign in with', async () => {
      const { staffId, cookie } = await newStaff(guildhall.url, 'Leaver');
      const email = (await all()).find((member) => member.staffId === staffId)?.email ?? '';
      const team = await itemOf(
        await asAdmin.post('/api/settings/teams', teamOf({ name: 'Leavers', members: [staffId] })),
      );
      assert.equal((await asAdmin.delete(`/api/staff/${staffId}?version=1`)).status, 204);
      assert.equal((await http.as(cookie).get('/api/session')).status, 401);
      assert.equal(
        (await http.post('/api/session', { email, password: 'a long enough password' })).status,
        401,
      );
      assert.ok(!(await all()).some((member) => member.staffId === staffId));
      const now = (await itemsOf<Team>('teams')).find(({ id }) => id === team.id);
      assert.deepEqual(now?.members, []);
      const back = { email, name: 'Back again', password: 'a long enough password', roles: ['agent'] };
      assert.equal((await asAdmin.post('/api/staff', back)).status, 201);
    });

    it('return the residents of somebody who is removed to the queue', async () => {
      const resident = await ResidentClient.open(guildhall.url);
      const agent = await AgentClient.start(guildhall.url, 'Gone');
      await agent.becomesAvailable();
      await resident.does('agent:request', {});
      await agent.takes(resident.id);
      assert.equal((await asAdmin.delete(`/api/staff/${agent.staffId}?version=1`)).status, 204);
      await eventually(() => {
        const states = resident.heard('state:changed').map(({ state }) => state);
        assert.deepEqual(states, ['queued', 'offered', 'active', 'queued']);
      });
      resident.close();
      agent.close();
    });

    it('never leave the council without an admin', async () => {
      const me = (await all()).find(({ email }) => email === admin.email) ?? assert.fail();
      const { name, version, skills, capacity } = me;
      const path = `/api/staff/${me.staffId}`;
      const demoted = await asAdmin.put(path, { name, version, skills, capacity, roles: ['agent'] });
      assert.equal(demoted.status, 400);
      assert.match((await refusalOf(demoted)).message, /only admin/);
      const removed = await asAdmin.delete(`${path}?version=${version}`);
      assert.match((await refusalOf(removed)).message, /cannot remove yourself/);
    });

    it('set a new password, which ends the sessions of the old one and is in no log', async () => {
      const { staffId, cookie } = await newStaff(guildhall.url, 'Forgetful');
      const password = 'something to remember';
      assert.equal((await asAdmin.put(`/api/staff/${staffId}/password`, { password })).status, 204);
      assert.equal((await http.as(cookie).get('/api/session')).status, 401);
      const { email } = (await all()).find((member) => member.staffId === staffId) ?? assert.fail();
      await signedIn(guildhall.url, { email, password });
      assert.doesNotMatch(JSON.stringify(await changes()), /something to remember|argon2/);
    });

    it('are changed by admins alone', async () => {
      const { staffId, cookie } = await newStaff(guildhall.url, 'Bo', ['supervisor', 'editor', 'agent']);
      const bo = http.as(cookie);
      for (const response of [
        await bo.put(`/api/staff/${staffId}`, { ...edit, roles: ['admin'], version: 1 }),
        await bo.put(`/api/staff/${staffId}/password`, { password: 'a long enough password' }),
        await bo.delete(`/api/staff/${staffId}?version=1`),
      ]) {
        assert.equal(response.status, 403);
      }
    });
  });
});
