import assert from 'node:assert/strict';
import { newStaff } from '../stage/agent-client.js';
import { Guildhall } from '../stage/guildhall.js';
import { HttpClient } from '../stage/http-client.js';
import { requestIntents } from '../stage/request-intents.js';
import { ResidentClient } from '../stage/resident-client.js';

describe('a case that a resident raised', function () {
  this.timeout(60_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: requestIntents() });
  });
  after(() => guildhall.remove());

  it('outlives a killed process on the way, and tells its new status to who asks after it', async () => {
    const resident = await ResidentClient.open(guildhall.url);
    await resident.says('my brown bin at TM4 2QP was missed yesterday');
    await resident.reads('What is your house number or name?');
    resident.close();
    await guildhall.end('SIGKILL');
    await guildhall.start();

    const back = await ResidentClient.open(guildhall.url, { token: resident.opened.token });
    await back.says('14 Priory Road');
    await back.reads('Please check');
    await back.says('yes');
    const filed = await back.hearsEntry((entry) => entry.kind === 'request');
    const reference = filed.kind === 'request' ? (filed.reference ?? '') : '';
    await back.reads(reference);

    const { cookie } = await newStaff(guildhall.url, 'Sam', ['agent']);
    const change = { reference, status: 'planned' };
    const http = new HttpClient(guildhall.url);
    assert.equal((await http.post('/api/cases/status', change)).status, 401);
    assert.equal((await http.as(cookie).post('/api/cases/status', change)).status, 200);
    const unknown = await http.as(cookie).post('/api/cases/status', { ...change, reference: 'TM-22222' });
    assert.equal(unknown.status, 400);

    await back.says('how is my report going');
    await back.reads('What is the reference');
    await back.says(`${reference} TM4 2QP`);
    await back.reads('the work is booked');
    back.close();
  });

  it('is not for staff who serve nobody', async () => {
    const { cookie } = await newStaff(guildhall.url, 'Eira', ['editor']);
    const change = { reference: 'TM-22222', status: 'fixed' };
    const response = await new HttpClient(guildhall.url).as(cookie).post('/api/cases/status', change);
    assert.equal(response.status, 403);
  });
});
