import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startConversation } from '../../server/actions/open-conversation.js';
import { ConversationLog } from '../../server/conversations/log.js';
import { systemClock } from '../../server/lib/clock.js';
import { joinQueue } from '../../server/routing/queue.js';
import { conversationLogStore } from '../../server/store/conversation-log.js';
import { conversationStore } from '../../server/store/conversations.js';
import { openDatabase } from '../../server/store/database.js';
import { migrate } from '../../server/store/migrate.js';
import { axeFindsNothing } from '../stage/axe.js';
import { eventually } from '../stage/eventually.js';
import { Guildhall } from '../stage/guildhall.js';
import { Agent } from '../stage/people.js';

/** Puts conversations in the queue of a server that does not run yet. */
async function fillQueue(dataDir: string, count: number): Promise<void> {
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  await migrate(database);
  const conversations = conversationStore(database.db);
  const log = new ConversationLog(conversationLogStore(database));
  const now = Date.now();
  await Promise.all(
    Array.from({ length: count }, async (_, place) => {
      const { conversation } = await startConversation(
        { clock: systemClock, conversations, sessionSecret: '' },
        {},
      );
      const at = new Date(now - (count - place) * 1_000).toISOString();
      await log.change({
        conversationId: conversation.id,
        commandId: randomUUID(),
        author: 'resident',
        at,
        decide: (opened) => ({
          entries: [{ kind: 'message', from: 'resident', text: `Question number ${place + 1}` }],
          patch: joinQueue(opened, 'resident', at).patch ?? {},
        }),
      });
    }),
  );
  await log.settled();
  await database.close();
}

/** In the page: presses the last item drawn, and says after how many milliseconds its conversation is open. */
const pressLastItem = `new Promise((resolve) => {
  const start = performance.now();
  const item = [...document.querySelectorAll('.inbox-item')].at(-1);
  const wanted = item.querySelector('.inbox-item__name').textContent;
  const look = () => {
    if (document.querySelector('.pane__title')?.textContent === wanted) resolve(performance.now() - start);
    else requestAnimationFrame(look);
  };
  item.click();
  look();
})`;

describe('a queue of 1,000', function () {
  this.timeout(120_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.prepare();
    await fillQueue(guildhall.dataDir, 1_000);
    await guildhall.start();
  });
  after(() => guildhall.remove());

  it('draws only what is on the screen, reads on as it is scrolled, and answers a press within 100 ms', async () => {
    const { page, faults } = await Agent.start(guildhall, 'Cerys', { width: 1280, height: 800 });
    await page.getByText('Question number 1', { exact: true }).waitFor();
    const rows = page.locator('.inbox__row');
    assert.ok((await rows.count()) < 60);
    await axeFindsNothing(page, 'a long queue');
    const body = page.locator('.inbox__body');
    await eventually(async () => {
      await body.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      assert.ok((await page.getByText(/^Question number [3-9]\d\d$/).count()) > 0);
    }, 30_000);
    assert.ok((await rows.count()) < 60, `${await rows.count()} rows`);
    const pressMs = await page.evaluate<number>(pressLastItem);
    assert.ok(pressMs < 100, `${pressMs} ms`);
    assert.deepEqual(faults, []);
  });
});
