import assert from 'node:assert/strict';
import { newStaff, signedIn } from '../stage/agent-client.js';
import { fewIntents } from '../stage/few-intents.js';
import { admin, Guildhall } from '../stage/guildhall.js';
import { HttpClient, refusalOf } from '../stage/http-client.js';

const nia = {
  email: 'Nia@thornmarch.example',
  name: '  Nia Pryce ',
  password: 'a long enough password',
  roles: ['agent', 'agent'],
};

describe('staff', () => {
  let guildhall: Guildhall;
  let http: HttpClient;
  let asAdmin: HttpClient;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
    http = new HttpClient(guildhall.url);
    asAdmin = http.as(await signedIn(guildhall.url, admin));
  });
  after(() => guildhall.remove());

  it('are added by an admin, sign in, and are listed without their passwords', async () => {
    const response = await asAdmin.post('/api/staff', nia);
    assert.equal(response.status, 201);
    const { staff } = (await response.json()) as { staff: { name: string; email: string; roles: string[] } };
    assert.equal(staff.name, 'Nia Pryce');
    assert.equal(staff.email, 'nia@thornmarch.example');
    assert.deepEqual(staff.roles, ['agent']);
    await signedIn(guildhall.url, nia);

    const list = await asAdmin.get('/api/staff');
    const listed = await list.text();
    assert.equal(list.status, 200);
    assert.match(listed, /Nia Pryce/);
    assert.doesNotMatch(listed, /assword|argon2/);
  });

  it('have an address of their own', async () => {
    const twin = { ...nia, email: 'twin@thornmarch.example' };
    assert.equal((await asAdmin.post('/api/staff', twin)).status, 201);
    const again = await asAdmin.post('/api/staff', { ...twin, email: 'TWIN@thornmarch.example' });
    assert.equal(again.status, 409);
    assert.match((await refusalOf(again)).message, /twin@thornmarch\.example already belongs/);
  });

  it('are added and listed by admins alone', async () => {
    const { cookie } = await newStaff(guildhall.url, 'Sam', ['agent', 'supervisor', 'editor']);
    for (const [who, status, code] of [
      [http, 401, 'not_signed_in'],
      [http.as(cookie), 403, 'not_permitted'],
    ] as const) {
      for (const response of [
        await who.get('/api/staff'),
        await who.post('/api/staff', { ...nia, email: 'new@thornmarch.example' }),
      ]) {
        assert.equal(response.status, status);
        assert.equal((await refusalOf(response)).code, code);
      }
    }
  });

  it('are told of every field that needs putting right', async () => {
    const response = await asAdmin.post('/api/staff', {
      email: 'nia',
      name: '   ',
      password: 'short',
      roles: ['mayor'],
    });
    assert.equal(response.status, 400);
    const { fields } = await refusalOf(response);
    assert.deepEqual(Object.keys(fields ?? {}).sort(), ['email', 'name', 'password', 'roles.0']);
    assert.equal(fields?.['password'], 'Use 10 characters or more');
  });

  it('cannot be added from a page of another site', async () => {
    const response = await asAdmin.post('/api/staff', nia, { 'sec-fetch-site': 'cross-site' });
    assert.equal(response.status, 403);
  });
});
