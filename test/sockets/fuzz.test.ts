import assert from 'node:assert/strict';
import { fewIntents } from '../stage/few-intents.js';
import { fuzz } from '../stage/fuzz-run.js';
import { Guildhall } from '../stage/guildhall.js';

describe('a thousand inputs that nobody was made for', function () {
  this.timeout(60_000);

  it('are answered in words, and the server lives', async () => {
    const guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents(), TRUSTED_PROXIES: '1' });
    const figures = await fuzz(guildhall, { inputs: 1_000, seed: 1, tell: () => undefined });
    assert.deepEqual(figures.badReplies, []);
    assert.equal(figures.unanswered, 0);
    assert.ok(figures.isAlive);
    assert.ok(!guildhall.printed.includes('"level":50'), guildhall.printed);
    await guildhall.remove();
  });
});
