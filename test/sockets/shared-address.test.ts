import assert from 'node:assert/strict';
import { limits } from '../../server/protocol/limits.js';
import { fewIntents } from '../stage/few-intents.js';
import { Guildhall } from '../stage/guildhall.js';
import { ResidentClient } from '../stage/resident-client.js';

describe('an address that many share', function () {
  this.timeout(60_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents(), TRUSTED_PROXIES: '1' });
  });
  after(() => guildhall.remove());
  const from = (address: string) => ({ 'x-forwarded-for': address });

  it('lets 60 residents talk normally', async () => {
    const residents = await Promise.all(
      Array.from({ length: 60 }, () => ResidentClient.open(guildhall.url, {}, from('192.0.2.1'))),
    );
    for (let turn = 0; turn < 5; turn++) {
      await Promise.all(
        residents.map(async (resident) => {
          await resident.does('typing:set', { typing: true });
          const seq = await resident.says('my bin was not collected');
          await resident.hearsEntry((entry) => entry.seq === seq + 1);
          await resident.does('entries:read', { seq: seq + 1 });
        }),
      );
    }
    for (const resident of residents) resident.close();
  });

  it('has a bound on its sockets, which is no other address’s', async () => {
    const open: ResidentClient[] = [];
    let refused = 0;
    while (open.length < limits.socketsPerAddress && refused === 0) {
      const some = await Promise.allSettled(
        Array.from({ length: 50 }, () => ResidentClient.connect(guildhall.url, undefined, from('192.0.2.2'))),
      );
      for (const one of some) {
        if (one.status === 'fulfilled') open.push(one.value);
        else refused += 1;
      }
    }
    assert.equal(open.length, limits.socketsPerAddress);
    await assert.rejects(ResidentClient.connect(guildhall.url, undefined, from('192.0.2.2')));
    const neighbour = await ResidentClient.open(guildhall.url, {}, from('192.0.2.3'));
    neighbour.close();
    for (const one of open) one.close();
  });

  it('is told so when one chat is open in too many tabs', async () => {
    const first = await ResidentClient.open(guildhall.url);
    const { token } = first.opened;
    const tabs = [first];
    while (tabs.length < limits.socketsPerParty)
      tabs.push(await ResidentClient.open(guildhall.url, { token }));
    const another = await ResidentClient.connect(guildhall.url, token);
    const refusal = await another.isRefused('conversation:open', {});
    assert.equal(refusal.code, 'rate_limited');
    assert.match(refusal.message, /too many tabs/);
    for (const tab of [...tabs, another]) tab.close();
  });
});
