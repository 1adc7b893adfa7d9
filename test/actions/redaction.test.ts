import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { giveFeedback } from '../../server/actions/give-feedback.js';
import { startConversation } from '../../server/actions/open-conversation.js';
import { sendResidentMessage } from '../../server/actions/send-resident-message.js';
import { ConversationLog } from '../../server/conversations/log.js';
import { systemClock } from '../../server/lib/clock.js';
import { conversationLogStore } from '../../server/store/conversation-log.js';
import { conversationStore } from '../../server/store/conversations.js';
import type { Database } from '../../server/store/database.js';
import { startedBot } from '../stage/dialog-story.js';
import { emptyStore } from '../stage/store.js';

describe('what nobody should send in a chat is not kept', () => {
  let database: Database;
  let remove: () => Promise<void>;
  before(async () => {
    ({ database, remove } = await emptyStore('sqlite'));
  });
  after(() => remove());

  const services = () => ({
    clock: systemClock,
    log: new ConversationLog(conversationLogStore(database)),
    conversations: conversationStore(database.db),
    sessionSecret: '',
    bot: startedBot(database),
  });
  const opened = async (language: 'en' | 'cy') =>
    (await startConversation(services(), { language })).conversation.id;
  const everythingStored = async (): Promise<string> =>
    JSON.stringify([
      await database.db.selectFrom('entry').selectAll().execute(),
      await database.db.selectFrom('conversation').selectAll().execute(),
    ]);

  it('is taken out before the message is stored, and the resident is told', async () => {
    const id = await opened('en');
    await sendResidentMessage(services(), id, {
      id: randomUUID(),
      text: 'take it from 4111 1111 1111 1111, my NI is AB123456C',
    });
    const [message, told] = await services().log.entriesAfter(id, 0, 10);
    assert.equal(
      message?.kind === 'message' && message.text,
      'take it from [card number removed], my NI is [National Insurance number removed]',
    );
    assert.deepEqual(told?.kind === 'redacted' && told.removed, ['card-number', 'national-insurance-number']);
    const stored = await everythingStored();
    assert.ok(!stored.includes('4111') && !stored.includes('AB123456C'));
  });

  it('is found in wide figures, and with invisible characters between', async () => {
    const id = await opened('en');
    const wide = '４１１１１１１１１１１１１１１１';
    await sendResidentMessage(services(), id, {
      id: randomUUID(),
      text: `${wide} or 4111\u200b1111\u200b1111\u200b1111`,
    });
    const [message] = await services().log.entriesAfter(id, 0, 10);
    assert.equal(
      message?.kind === 'message' && message.text,
      '[card number removed] or [card number removed]',
    );
  });

  it("says so in the conversation's language", async () => {
    const id = await opened('cy');
    await sendResidentMessage(services(), id, { id: randomUUID(), text: '4111111111111111' });
    const [message] = await services().log.entriesAfter(id, 0, 10);
    assert.equal(message?.kind === 'message' && message.text, '[rhif cerdyn wedi’i dynnu]');
  });

  it('is taken out of what they say of the chat as well', async () => {
    const id = await opened('en');
    await giveFeedback(services(), id, { id: randomUUID(), rating: 5, comment: 'pay 5500000000000004' });
    assert.ok(!(await everythingStored()).includes('5500000000000004'));
  });

  it('leaves other messages as they were, with nothing to tell', async () => {
    const id = await opened('en');
    await sendResidentMessage(services(), id, { id: randomUUID(), text: 'ring 01632 960001' });
    const entries = await services().log.entriesAfter(id, 0, 10);
    assert.deepEqual(
      entries.map((entry) => entry.kind === 'message' && entry.text),
      ['ring 01632 960001'],
    );
  });
});
