import assert from 'node:assert/strict';
import pg from 'pg';
import { eventually } from '../stage/eventually.js';
import { fewIntents } from '../stage/few-intents.js';
import { Guildhall } from '../stage/guildhall.js';
import { ResidentClient } from '../stage/resident-client.js';
import { emptyPostgresDatabase, sharedRedis } from '../stage/servers.js';
import { conversationStory } from './conversation-story.js';

describe('a conversation from the first question to the feedback', function () {
  this.timeout(60_000);

  it('goes as promised on the built-in database', async () => {
    const guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
    await conversationStory(guildhall.url, guildhall.url);
    assert.equal(guildhall.printed.includes('"level":50'), false, guildhall.printed);
    await guildhall.remove();
  });

  describe('on PostgreSQL', () => {
    let databaseUrl: string;
    let one: Guildhall;
    let other: Guildhall;
    before(async () => {
      databaseUrl = await emptyPostgresDatabase();
      const settings = {
        INTENTS_DIR: fewIntents(),
        DATABASE_URL: databaseUrl,
        REDIS_URL: await sharedRedis(),
      };
      [one, other] = await Promise.all([Guildhall.start(settings), Guildhall.start(settings)]);
    });
    after(() => Promise.all([one.remove(), other.remove()]));

    it('goes as promised in one process', () => conversationStory(one.url, one.url));

    it('goes as promised with the resident at one process and the agent at another', () =>
      conversationStory(one.url, other.url));

    it('answers a message late that it could not answer at once', async () => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      const resident = await ResidentClient.open(one.url);
      await client.query('alter table bot_state rename to bot_state_away');
      await resident.says('my bin was not collected');
      await eventually(() => assert.match(one.printed, /bot turns.*a job failed/));
      await client.query('alter table bot_state_away rename to bot_state');
      await client.end();
      await resident.hearsEntry((entry) => entry.kind === 'message' && entry.from === 'bot');
      resident.close();
    });

    it('leaves a process alive, and saying that it is not ready, when the database is gone', async () => {
      const client = new pg.Client({ connectionString: databaseUrl.replace(/\/[^/]+$/, '/postgres') });
      await client.connect();
      await client.query(`drop database ${databaseUrl.split('/').at(-1)} with (force)`);
      await client.end();
      await eventually(async () => {
        const ready = await fetch(`${one.url}/readyz`);
        assert.equal(ready.status, 503);
        assert.equal(await ready.text(), 'not ready: the database does not answer\n');
      });
      assert.equal((await fetch(`${one.url}/healthz`)).status, 200);
    });
  });
});
