import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { eventually } from '../stage/eventually.js';
import { fewIntents } from '../stage/few-intents.js';
import { Floor } from '../stage/floor.js';
import { Guildhall } from '../stage/guildhall.js';

/** A page counts as open for a while after it was last seen: the shortest limit that shows anything is longer. */
const settings = { WAITING_GONE_SECONDS: '25', SERVED_IDLE_SECONDS: '5' };
const soonMs = 40_000;

describe('residents who leave', function () {
  this.timeout(120_000);
  let guildhall: Guildhall;
  const floor = new Floor(() => guildhall.url);
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents(), ...settings });
  });
  afterEach(() => floor.clear());
  after(() => guildhall.remove());

  it('who closes the page while waiting is warned, leaves the queue, and goes on where they left off', async () => {
    const [gone, stays] = [await floor.resident(), await floor.resident()];
    await gone.does('agent:request', {});
    await stays.does('agent:request', {});
    await stays.hears('queue:changed', ({ position }) => position === 2);
    gone.close();
    await eventually(() => assert.equal(stays.heard('queue:changed').at(-1)?.position, 1), soonMs);

    const back = await floor.resident({ token: gone.opened.token });
    assert.deepEqual([back.opened.state, back.opened.canReturn], ['closed', true]);
    const kinds = back.opened.entries.map((entry) => (entry.kind === 'state' ? entry.move : entry.kind));
    assert.deepEqual(kinds.slice(-2), ['idle-warning', 'left-while-waiting']);
    const last = back.opened.entries.at(-1);
    assert.ok(last?.kind === 'state' && last.cause === 'timer');
    await back.says('sorry, I am back');
    await back.hears('state:changed', ({ state, canReturn }) => state === 'bot' && !canReturn);
    assert.equal((await back.does('agent:request', {})).state, 'queued');
  });

  it('who says nothing to the agent is warned first, and comes back to the same agent', async () => {
    const { resident, agent } = await floor.served();
    await resident.says('one moment');
    await agent.says(resident.id, 'what is your postcode?');
    await eventually(
      () =>
        assert.ok(
          resident.heard('state:changed').some(({ state, canReturn }) => state === 'wrap-up' && canReturn),
        ),
      soonMs,
    );
    assert.ok(resident.heard('entry:added').some(({ kind }) => kind === 'idle-warning'));
    await resident.says('TH1 2AB, sorry');
    await resident.hears('state:changed', ({ state }) => state === 'active');
    await agent.says(resident.id, 'no trouble at all');
    await resident.reads('no trouble');
    await agent.does('conversation:wrap-up', {
      conversationId: resident.id,
      id: randomUUID(),
      reason: 'answered',
    });
  });

  it('who waits for the agent to answer is never closed out', async () => {
    const { resident } = await floor.served();
    await resident.says('I have sent you everything');
    await new Promise((resolve) => setTimeout(resolve, 14_000));
    assert.ok(!resident.heard('entry:added').some(({ kind }) => kind === 'idle-warning'));
  });
});
