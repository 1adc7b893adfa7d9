import assert from 'node:assert/strict';
import { join } from 'node:path';
import { projectRoot } from '../../server/lib/project-root.js';
import { BusyFloor, nothingWrong } from '../stage/busy-floor.js';
import { eventually } from '../stage/eventually.js';
import { fewIntents } from '../stage/few-intents.js';
import { Guildhall } from '../stage/guildhall.js';
import { ResidentClient } from '../stage/resident-client.js';
import { newPostgres, newRedis } from '../stage/servers.js';
import { SmallDisk } from '../stage/small-disk.js';

const intents = fewIntents();
const understood = 'my bin was not collected';
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Every screen says that nothing can be saved, and keeps what is written. */
async function everybodyIsTold(floor: BusyFloor): Promise<void> {
  floor.writeOnScreens(understood);
  await eventually(() => {
    for (const screen of floor.screens) {
      assert.equal(screen.trouble(), 'unavailable', screen.side);
      assert.ok(screen.unsent() > 0, screen.side);
    }
  }, 15_000);
}

async function everythingGoesOn(floor: BusyFloor): Promise<void> {
  await floor.finish();
  nothingWrong(await floor.reckon());
  await eventually(() =>
    assert.deepEqual(
      floor.screens.map(({ trouble }) => trouble()),
      floor.screens.map(() => null),
    ),
  );
  floor.close();
}

describe('under load, nothing is lost or doubled and everybody carries on', function () {
  this.timeout(90_000);

  it('when PostgreSQL is stopped and started again', async () => {
    const postgres = await newPostgres();
    const guildhall = await Guildhall.start({ INTENTS_DIR: intents, DATABASE_URL: postgres.url });
    const store = { databaseUrl: postgres.url, dataDir: guildhall.dataDir };
    const floor = await BusyFloor.open({ url: guildhall.url, store, served: 2, withBot: 2, everyMs: 200 });
    floor.start();
    await pause(500);
    await postgres.stop();
    await everybodyIsTold(floor);
    await postgres.start();
    await everythingGoesOn(floor);
    await guildhall.remove();
    await postgres.remove();
  });

  it('when the disk of the built-in database is full for a while', async function () {
    const disk = SmallDisk.mount(64);
    if (!disk) this.skip();
    const guildhall = await Guildhall.start({ INTENTS_DIR: intents, DATA_DIR: disk.folder });
    const store = { databaseUrl: undefined, dataDir: guildhall.dataDir };
    const floor = await BusyFloor.open({ url: guildhall.url, store, served: 2, withBot: 2, everyMs: 200 });
    floor.start();
    await pause(500);
    disk.fill();
    await everybodyIsTold(floor);
    disk.empty();
    await everythingGoesOn(floor);
    await guildhall.end('SIGTERM');
    disk.remove();
    await guildhall.remove();
  });

  it('when Redis is away, and comes back with nothing', async () => {
    const [postgres, redis] = await Promise.all([newPostgres(), newRedis()]);
    const settings = { INTENTS_DIR: intents, DATABASE_URL: postgres.url, REDIS_URL: redis.url };
    const [one, other] = await Promise.all([Guildhall.start(settings), Guildhall.start(settings)]);
    const store = { databaseUrl: postgres.url, dataDir: one.dataDir };
    const floor = await BusyFloor.open({
      url: one.url,
      agentUrl: other.url,
      store,
      served: 2,
      withBot: 2,
      everyMs: 200,
    });
    floor.start();
    await pause(500);
    await redis.stop('SIGKILL');
    // Whoever is at the same process hears as ever.
    const resident = await ResidentClient.open(one.url);
    await resident.says(understood);
    await resident.hearsEntry((entry) => entry.kind === 'message' && entry.from === 'bot');
    floor.writeOnScreens(understood);
    await pause(3_000);
    await redis.start();
    await everythingGoesOn(floor);
    assert.deepEqual(
      floor.writers.map(({ refusals }) => refusals.size),
      floor.writers.map(() => 0),
    );
    resident.close();
    await Promise.all([one.remove(), other.remove()]);
    await Promise.all([postgres.remove(), redis.remove()]);
  });

  it('when the clock is stepped back an hour, and whoever waits keeps their place', async () => {
    const guildhall = await Guildhall.start({
      INTENTS_DIR: intents,
      NODE_OPTIONS: `--import=${join(projectRoot(), 'test/stage/stepped-clock.mjs')}`,
    });
    const store = { databaseUrl: undefined, dataDir: guildhall.dataDir };
    const floor = await BusyFloor.open({ url: guildhall.url, store, served: 2, withBot: 2, everyMs: 100 });
    const first = await ResidentClient.open(guildhall.url);
    await first.does('agent:request', {});
    floor.start();
    await pause(500);
    guildhall.signal('SIGUSR2');
    await pause(1_000);
    const second = await ResidentClient.open(guildhall.url);
    await second.does('agent:request', {});
    assert.equal((await second.hears('queue:changed')).position, 2);
    const entries = (await second.does('conversation:sync', { after: 0 })).entries;
    const waited = (await first.does('conversation:sync', { after: 0 })).entries;
    assert.ok((entries[0]?.at ?? '') > (waited.at(-1)?.at ?? ''), 'time went back');
    await everythingGoesOn(floor);
    for (const resident of [first, second]) resident.close();
    await guildhall.remove();
  });
});
