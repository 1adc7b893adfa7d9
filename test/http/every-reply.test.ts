import assert from 'node:assert/strict';
import { signedIn } from '../stage/agent-client.js';
import { fewIntents } from '../stage/few-intents.js';
import { admin, Guildhall } from '../stage/guildhall.js';
import { HttpClient, refusalOf } from '../stage/http-client.js';
import { ResidentClient } from '../stage/resident-client.js';

describe('every HTTP reply', () => {
  let guildhall: Guildhall;
  let http: HttpClient;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
    http = new HttpClient(guildhall.url);
  });
  after(() => guildhall.remove());

  it('to broken JSON is a refusal with a sentence', async () => {
    const response = await http.send('POST', '/api/session', '{"email": ');
    assert.equal(response.status, 400);
    assert.deepEqual(await refusalOf(response), {
      code: 'invalid',
      message: 'What was sent could not be read. Send JSON of at most 100 KB.',
    });
  });

  const rough: [string, string, string | undefined, Record<string, string>][] = [
    ['POST', '/api/session', '{"email": ', {}],
    ['POST', '/api/session', undefined, {}],
    ['POST', '/api/session', 'null', {}],
    ['POST', '/api/session', '[]', {}],
    ['POST', '/api/session', '"text"', {}],
    ['POST', '/api/session', '{"__proto__": {"email": "x"}}', {}],
    ['POST', '/api/session', JSON.stringify({ email: 'x'.repeat(200_000) }), {}],
    ['POST', '/api/session', '['.repeat(50_000), {}],
    ['POST', '/api/session', 'email=a', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['POST', '/api/session', '{}', { 'content-type': 'application/json; charset=klingon' }],
    ['POST', '/api/session', '{}', { 'content-encoding': 'gzip' }],
    ['PUT', '/api/session', '{}', {}],
    ['GET', '/api/nothing', undefined, {}],
    ['GET', '/nothing/here', undefined, {}],
    ['GET', '/console/%E0%A4%A', undefined, {}],
    ['GET', '/widget/%2e%2e/%2e%2e/package.json', undefined, {}],
    ['GET', '/console/..%2f..%2f..%2fpackage.json', undefined, {}],
    ['GET', '/demo/nothing', undefined, {}],
    ['POST', '/demo/council-tax-move/', 'x'.repeat(1_000), { 'content-type': 'text/plain' }],
    ['GET', '/api/staff', undefined, { cookie: 'guildhall_session=%' }],
  ];
  for (const [method, path, body, headers] of rough) {
    it(`keeps the server's insides to itself: ${method} ${path} ${(body ?? '').slice(0, 20)}`, async () => {
      const response = await http.send(method, path, body, headers);
      const said = await response.text();
      assert.ok(response.status >= 400 && response.status < 500, `${response.status} ${said}`);
      assert.doesNotMatch(said, /\bat .*[/\\].*:\d+|node_modules|dist\/server|"devDependencies"/);
      assert.equal(response.headers.get('x-powered-by'), null);
    });
  }

  it('forbids browsers to guess its type, to frame it elsewhere, and to say where they came from', async () => {
    for (const path of ['/healthz', '/api/session', '/demo/', '/console/', '/nothing']) {
      const { headers } = await http.get(path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.match(headers.get('x-frame-options') ?? '', /SAMEORIGIN|DENY/, path);
      assert.match(headers.get('referrer-policy') ?? '', /^(no-referrer|same-origin)$/, path);
      assert.equal(headers.get('x-powered-by'), null, path);
    }
  });

  it('that shows the console lets it load nothing from elsewhere', async () => {
    const policy = (await http.get('/console/')).headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe-(inline|eval)/);
  });

  it('that shows a replayed page lets it fetch nothing at all', async () => {
    const policy = (await http.get('/console/replay/')).headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /connect-src 'none'/);
  });

  it('leads from / to the demo council', async () => {
    const response = await http.get('/');
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), '/demo/');
  });

  describe('about health', () => {
    it('says that it is alive and ready', async () => {
      assert.equal(await (await http.get('/healthz')).text(), 'alive\n');
      const ready = await http.get('/readyz');
      assert.equal(ready.status, 200);
      assert.equal(await ready.text(), 'ready\n');
    });

    it('counts entries, moves and sockets for Prometheus, and tells nothing that was written', async () => {
      const resident = await ResidentClient.open(guildhall.url);
      await resident.says('zanzibar is where I live');
      await resident.does('agent:request', {});
      const metrics = await (await http.get('/metrics')).text();
      assert.match(metrics, /^guildhall_entries_total\{kind="message",from="resident"\} [1-9]/m);
      assert.match(metrics, /^guildhall_moves_total\{move="person-requested",cause="resident"\} 1/m);
      assert.match(metrics, /^guildhall_open_sockets [1-9]/m);
      assert.ok(!metrics.includes('zanzibar') && !metrics.includes(resident.id));
      resident.close();
    });
  });

  it('to an admin too is a refusal when the fault is theirs', async () => {
    const asAdmin = http.as(await signedIn(guildhall.url, admin));
    const response = await asAdmin.send('POST', '/api/staff', '{"email"');
    assert.equal(response.status, 400);
  });
});
