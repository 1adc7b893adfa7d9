import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { ConversationLog } from '../../server/conversations/log.js';
import { systemClock } from '../../server/lib/clock.js';
import type { Entry } from '../../server/protocol/entries.js';
import { conversationLogStore } from '../../server/store/conversation-log.js';
import { openDatabase } from '../../server/store/database.js';
import { eventually } from '../stage/eventually.js';
import { fewIntents } from '../stage/few-intents.js';
import { Guildhall } from '../stage/guildhall.js';
import { ResidentClient } from '../stage/resident-client.js';

const saidBy = (from: string, entries: Entry[]): string[] =>
  entries.filter((entry) => entry.kind === 'message' && entry.from === from).map(({ id }) => id);

describe('a server that is killed', function () {
  this.timeout(60_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
  });
  after(() => guildhall.remove());

  it('at the instant of an acknowledgement has kept the message, and answers it once', async () => {
    const first = await ResidentClient.open(guildhall.url);
    const { token } = first.opened;
    const ids = [randomUUID(), randomUUID()];
    for (const id of ids) {
      const resident = await ResidentClient.open(guildhall.url, { token });
      await resident.says('how do I apply for a blue badge', id);
      await guildhall.end('SIGKILL');
      await guildhall.start();
      resident.close();
    }
    const back = await ResidentClient.open(guildhall.url, { token });
    await eventually(async () => {
      const { entries } = await back.does('conversation:sync', { after: 0 });
      assert.deepEqual(saidBy('resident', entries), ids);
      assert.deepEqual(
        saidBy('bot', entries),
        ids.map((id) => `${id}.bot`),
      );
    });
    first.close();
    back.close();
  });

  it('between a message and its answer answers when it is back', async () => {
    const resident = await ResidentClient.open(guildhall.url);
    resident.close();
    await guildhall.end('SIGKILL');
    const database = await openDatabase({ dataDir: guildhall.dataDir, databaseUrl: undefined });
    await new ConversationLog(conversationLogStore(database)).change({
      conversationId: resident.id,
      commandId: randomUUID(),
      author: 'resident',
      at: systemClock.now().toISOString(),
      decide: () => ({
        entries: [{ kind: 'message', from: 'resident', text: 'how do I apply for a blue badge' }],
      }),
    });
    await database.close();
    await guildhall.start();
    const back = await ResidentClient.open(guildhall.url, { token: resident.opened.token });
    await eventually(async () => {
      const { entries } = await back.does('conversation:sync', { after: 0 });
      assert.equal(saidBy('bot', entries).length, 1);
    });
    back.close();
  });
});
