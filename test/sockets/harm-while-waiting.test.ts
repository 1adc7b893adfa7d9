import assert from 'node:assert/strict';
import { fewIntents } from '../stage/few-intents.js';
import { Guildhall } from '../stage/guildhall.js';
import { ResidentClient } from '../stage/resident-client.js';

describe('a resident who waits for a person', function () {
  this.timeout(60_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
  });
  after(() => guildhall.remove());

  it('is told at once whom to call when they write of harm, though the bot is silent otherwise', async () => {
    const resident = await ResidentClient.open(guildhall.url);
    await resident.does('agent:request', {});
    await resident.says('hello is anybody there');
    const harm = await resident.says('my husband is hitting me');
    const { entries } = await resident.does('conversation:sync', { after: 0 });
    const told = entries.filter((entry) => entry.kind === 'message' && entry.from === 'bot');
    assert.equal(told.length, 1);
    const [entry] = told;
    assert.ok(entry?.kind === 'message' && entry.from === 'bot' && entry.seq === harm + 1);
    assert.equal(entry.reason.decision, 'safeguard');
    assert.match(entry.text, /999/);
    resident.close();
  });
});
