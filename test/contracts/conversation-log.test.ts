import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { startConversation } from '../../server/actions/open-conversation.js';
import { makeMove } from '../../server/conversations/lifecycle.js';
import { ConversationLog } from '../../server/conversations/log.js';
import { systemClock } from '../../server/lib/clock.js';
import { Refused } from '../../server/lib/refused.js';
import { conversationLogStore } from '../../server/store/conversation-log.js';
import { conversationStore, type ConversationStore } from '../../server/store/conversations.js';
import { joinQueue } from '../../server/routing/queue.js';
import { emptyStore, engines } from '../stage/store.js';

for (const engine of engines) {
  describe(`the conversation log on ${engine}`, () => {
    let log: ConversationLog;
    let conversations: ConversationStore;
    let remove: () => Promise<void>;

    before(async () => {
      const store = await emptyStore(engine);
      log = new ConversationLog(conversationLogStore(store.database));
      conversations = conversationStore(store.database.db);
      remove = store.remove;
    });
    after(() => remove());

    const open = async (): Promise<string> => {
      const { conversation } = await startConversation(
        { clock: systemClock, conversations, sessionSecret: '' },
        {},
      );
      return conversation.id;
    };
    const say = (
      conversationId: string,
      text: string,
      commandId: string = randomUUID(),
      author = 'resident',
    ) =>
      log.change({
        conversationId,
        commandId,
        author,
        at: new Date().toISOString(),
        decide: () => ({ entries: [{ kind: 'message', from: 'resident', text }] }),
      });

    it('numbers entries 1, 2, 3 … without gaps, however many arrive at once in however many conversations', async () => {
      const ids = await Promise.all([open(), open(), open()]);
      await Promise.all(
        Array.from({ length: 300 }, (_, count) => say(ids[count % 3] ?? '', `message ${count}`)),
      );
      for (const id of ids) {
        const entries = await log.entriesAfter(id, 0, 500);
        assert.deepEqual(
          entries.map(({ seq }) => seq),
          Array.from({ length: 100 }, (_, count) => count + 1),
        );
      }
    });

    it('keeps a repeated id once, and gives the first result again, even within one group', async () => {
      const id = await open();
      const commandId = randomUUID();
      const [first, second] = await Promise.all([say(id, 'once', commandId), say(id, 'once', commandId)]);
      const third = await say(id, 'once', commandId);
      assert.deepEqual(
        [first, second, third].map(({ entries }) => entries[0]?.seq),
        [1, 1, 1],
      );
      assert.deepEqual(
        [first, second, third].map(({ isRepeat }) => isRepeat),
        [false, true, true],
      );
      assert.equal((await log.entriesAfter(id, 0, 10)).length, 1);
    });

    it("refuses an id that is another author's", async () => {
      const id = await open();
      const commandId = randomUUID();
      await say(id, 'mine', commandId);
      await assert.rejects(say(id, 'stolen', commandId, 'somebody-else'), { code: 'id_taken' });
    });

    it('gives the entries after a seq, in order', async () => {
      const id = await open();
      for (const text of ['a', 'b', 'c', 'd']) await say(id, text);
      const entries = await log.entriesAfter(id, 2, 10);
      assert.deepEqual(
        entries.map((entry) => entry.kind === 'message' && entry.text),
        ['c', 'd'],
      );
      assert.deepEqual(
        (await log.entriesAfter(id, 0, 2)).map(({ seq }) => seq),
        [1, 2],
      );
    });

    it('keeps any text that a person can send exactly as it was', async () => {
      const id = await open();
      const texts = fc.sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), 60);
      for (const text of [...texts, "Robert'); drop table entry;--", 'ŵŷ ’ “ 👩‍👩‍👧 \u202E']) {
        const kept = text.replaceAll('\u0000', '');
        const { entries } = await say(id, kept);
        const [read] = await log.entriesAfter(id, (entries[0]?.seq ?? 1) - 1, 1);
        assert.equal(read?.kind === 'message' && read.text, kept);
      }
    });

    it('decides changes of one conversation one after another: of fifty claims at once, one wins', async () => {
      const id = await open();
      const at = new Date().toISOString();
      const change = (author: string, decide: Parameters<ConversationLog['change']>[0]['decide']) =>
        log.change({ conversationId: id, commandId: randomUUID(), author, at, decide });
      await change('resident', (conversation) => joinQueue(conversation, 'resident', at));
      await change('timer', (conversation) => makeMove(conversation, 'offer-made', 'timer'));
      const claims = await Promise.allSettled(
        Array.from({ length: 50 }, (_, agent) =>
          change(`agent ${agent}`, (conversation) => makeMove(conversation, 'offer-accepted', 'agent')),
        ),
      );
      assert.equal(claims.filter(({ status }) => status === 'fulfilled').length, 1);
      const refusals = claims
        .filter((claim) => claim.status === 'rejected')
        .map(({ reason }) => reason as unknown);
      assert.ok(refusals.every((reason) => reason instanceof Refused && reason.code === 'not_in_this_state'));
    });

    it('lets a refused change leave nothing behind while its group is kept', async () => {
      const id = await open();
      const [kept, refused] = await Promise.allSettled([
        say(id, 'kept'),
        log.change({
          conversationId: id,
          commandId: randomUUID(),
          author: 'agent',
          at: new Date().toISOString(),
          decide: (conversation) => makeMove(conversation, 'wrapped-up', 'agent'),
        }),
      ]);
      assert.equal(kept.status, 'fulfilled');
      assert.equal(refused.status, 'rejected');
      assert.equal((await conversations.byId(id))?.lastSeq, 1);
    });

    it('refuses a conversation that does not exist', async () => {
      await assert.rejects(say(randomUUID(), 'hello'), { code: 'conversation_unknown' });
    });

    it('tells only what is already in the store', async () => {
      const id = await open();
      const told: Promise<number>[] = [];
      log.onCommitted(({ conversation, entries }) => {
        if (conversation.id !== id) return;
        told.push(log.entriesAfter(id, (entries[0]?.seq ?? 1) - 1, 1).then((found) => found.length));
      });
      await Promise.all([say(id, 'one'), say(id, 'two')]);
      assert.deepEqual(await Promise.all(told), [1, 1]);
    });
  });
}
