import assert from 'node:assert/strict';
import pg from 'pg';
import { eventually } from '../stage/eventually.js';
import { fewIntents } from '../stage/few-intents.js';
import { Guildhall } from '../stage/guildhall.js';
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
