import assert from 'node:assert/strict';
import { sessionCookie } from '../../server/http/session-cookie.js';
import { signedIn } from '../stage/agent-client.js';
import { fewIntents } from '../stage/few-intents.js';
import { admin, Guildhall } from '../stage/guildhall.js';
import { HttpClient, refusalOf } from '../stage/http-client.js';

describe('signing in', () => {
  let guildhall: Guildhall;
  let http: HttpClient;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
    http = new HttpClient(guildhall.url);
  });
  after(() => guildhall.remove());

  it('sets a cookie that no script and no other site can use', async () => {
    const response = await http.post('/api/session', admin);
    assert.equal(response.status, 200);
    const { me } = (await response.json()) as { me: { email: string; roles: string[] } };
    assert.equal(me.email, admin.email);
    assert.deepEqual(me.roles.sort(), ['admin', 'agent', 'editor', 'supervisor']);
    const cookie = response.headers.get('set-cookie') ?? '';
    assert.match(cookie, /^guildhall_session=[\w-]{43};/);
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Strict/);
    assert.match(cookie, /Path=\//);
    assert.match(cookie, /Max-Age=43200/);
    assert.ok(!JSON.stringify(me).includes('assword'));
  });

  it('keeps the cookie off plain HTTP where the site is HTTPS', () => {
    assert.match(sessionCookie('token', true), /Secure/);
    assert.doesNotMatch(sessionCookie('token', false), /Secure/);
  });

  it('takes the address in capitals', async () => {
    const shouted = { ...admin, email: admin.email.toUpperCase() };
    assert.equal((await http.post('/api/session', shouted)).status, 200);
  });

  it('says who is signed in, until they sign out', async () => {
    const me = http.as(await signedIn(guildhall.url, admin));
    assert.equal((await me.get('/api/session')).status, 200);
    const out = await me.delete('/api/session');
    assert.equal(out.status, 204);
    assert.match(out.headers.get('set-cookie') ?? '', /guildhall_session=;.*Max-Age=0/);
    const after = await me.get('/api/session');
    assert.equal(after.status, 401);
    assert.equal((await refusalOf(after)).code, 'not_signed_in');
  });

  it('can be undone without being signed in', async () => {
    assert.equal((await http.delete('/api/session')).status, 204);
  });

  it('says the same of an unknown address and a wrong password', async () => {
    const wrong = await http.post('/api/session', { ...admin, password: 'not the password' });
    const unknown = await http.post('/api/session', { ...admin, email: 'nobody@thornmarch.example' });
    assert.deepEqual([wrong.status, unknown.status], [401, 401]);
    assert.deepEqual(await refusalOf(wrong), await refusalOf(unknown));
    assert.equal(wrong.headers.get('set-cookie'), null);
  });

  it('names each field that is missing or wrong', async () => {
    const response = await http.post('/api/session', { email: 'admin' });
    assert.equal(response.status, 400);
    const { code, fields } = await refusalOf(response);
    assert.equal(code, 'invalid');
    assert.deepEqual(Object.keys(fields ?? {}).sort(), ['email', 'password']);
  });

  for (const cookie of [
    'guildhall_session=',
    'guildhall_session=%E0%A4%A',
    'guildhall_session=AAAA; ;=',
    '',
  ]) {
    it(`takes the cookie "${cookie}" for nobody's`, async () => {
      assert.equal((await http.as(cookie).get('/api/session')).status, 401);
    });
  }

  for (const site of ['cross-site', 'same-site']) {
    it(`refuses what comes from a page of another site (${site})`, async () => {
      const response = await http.post('/api/session', admin, { 'sec-fetch-site': site });
      assert.equal(response.status, 403);
      assert.equal((await refusalOf(response)).code, 'not_permitted');
      assert.equal(response.headers.get('set-cookie'), null);
    });
  }

  it('refuses after thirty wrong tries, and says how long to wait', async () => {
    let response = await http.post('/api/session', { ...admin, password: 'a guess' });
    for (let tries = 0; tries < 30 && response.status === 401; tries++) {
      response = await http.post('/api/session', { ...admin, password: 'a guess' });
    }
    assert.equal(response.status, 429);
    const { code, message } = await refusalOf(response);
    assert.equal(code, 'rate_limited');
    assert.match(message, /15 minutes/);
  });

  it('counts each address by itself behind a proxy that is trusted', async () => {
    const proxied = await Guildhall.start({ INTENTS_DIR: fewIntents(), TRUSTED_PROXIES: '1' });
    const signIn = (from: string, password: string) =>
      fetch(`${proxied.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
        body: JSON.stringify({ email: admin.email, password }),
      });
    for (let tries = 0; tries < 31; tries++) await signIn('203.0.113.9', 'wrong password');
    assert.equal((await signIn('203.0.113.9', admin.password)).status, 429);
    assert.equal((await signIn('192.0.2.4', admin.password)).status, 200);
    await proxied.remove();
  });
});
