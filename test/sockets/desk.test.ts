import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { eventually } from '../stage/eventually.js';
import { Floor } from '../stage/floor.js';
import { Guildhall } from '../stage/guildhall.js';

describe('the desk of an agent', function () {
  this.timeout(60_000);
  let guildhall: Guildhall;
  const floor = new Floor(() => guildhall.url);
  before(async () => {
    guildhall = await Guildhall.start();
  });
  afterEach(() => floor.clear());
  after(() => guildhall.remove());

  it('tags a conversation, and the resident sees nothing of it', async () => {
    const { resident, agent } = await floor.served();
    const { conversation } = await agent.does('conversation:tag', {
      conversationId: resident.id,
      id: randomUUID(),
      tags: ['Bins', 'moving home', 'bins'],
    });
    assert.deepEqual(conversation.tags, ['bins', 'moving home']);
    const { entries } = await resident.does('conversation:sync', { after: 0 });
    assert.equal(entries.at(-1)?.kind, 'withheld');
    const refused = await agent.ask('conversation:tag', {
      conversationId: resident.id,
      id: randomUUID(),
      tags: ['<b>'],
    });
    assert.equal(refused.ok, false);
  });

  it('snoozes until the resident writes', async () => {
    const { resident, agent } = await floor.served();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const { conversation } = await agent.does('conversation:snooze', {
      conversationId: resident.id,
      id: randomUUID(),
      until,
    });
    assert.equal(conversation.snoozedUntil, until);
    const told = agent.hears('state:changed', (fact) => fact.conversation.snoozedUntil === null);
    await resident.does('message:send', { id: randomUUID(), text: 'one more thing' });
    await told;
  });

  it('lets a colleague whom a note names read the conversation and answer there, and nobody else', async () => {
    const { resident, agent } = await floor.served();
    const [named, other] = [await floor.agent('Nia'), await floor.agent('Omar')];
    const told = named.hears(
      'mention:made',
      ({ conversation }) => conversation.conversationId === resident.id,
    );
    await agent.does('note:add', {
      conversationId: resident.id,
      id: randomUUID(),
      text: '@Nia do you know this street?',
      mentions: [named.staffId],
    });
    await told;
    const listed = await named.does('conversations:list', { view: 'mentions' });
    assert.deepEqual(
      listed.conversations.map(({ conversationId }) => conversationId),
      [resident.id],
    );
    assert.equal((await named.does('desk:open', {})).unreadMentions, 1);
    await named.does('conversation:sync', { conversationId: resident.id, after: 0 });
    await named.does('note:add', { conversationId: resident.id, id: randomUUID(), text: 'I do' });
    await named.does('mentions:read', { conversationId: resident.id });
    assert.equal((await named.does('desk:open', {})).unreadMentions, 0);
    const kept = await other.ask('conversation:sync', { conversationId: resident.id, after: 0 });
    assert.equal(!kept.ok && kept.error.code, 'not_permitted');
  });

  it('finds a conversation by its words for those who may read it, and for nobody else', async () => {
    const { resident, agent } = await floor.served();
    const other = await floor.agent('Omar');
    await resident.does('message:send', { id: randomUUID(), text: 'The Tŷ Gwyn lamppost hums at TH4 2AB' });
    const search = { view: 'search', query: 'ty gwyn th4 2ab' } as const;
    await eventually(async () => {
      const { conversations } = await agent.does('conversations:list', search);
      assert.deepEqual(
        conversations.map(({ conversationId }) => conversationId),
        [resident.id],
      );
    });
    assert.deepEqual((await other.does('conversations:list', search)).conversations, []);
  });

  it('lists what others hold without its words, and with them for a supervisor', async () => {
    const { resident } = await floor.served();
    await resident.does('message:send', { id: randomUUID(), text: 'my secret street' });
    const [other, supervisor] = [await floor.agent('Omar'), await floor.agent('Sian', ['supervisor'])];
    const seenBy = async (who: typeof other) =>
      (await who.does('conversations:list', { view: 'all' })).conversations.find(
        ({ conversationId }) => conversationId === resident.id,
      );
    assert.equal((await seenBy(other))?.lastMessage, null);
    assert.equal((await seenBy(supervisor))?.lastMessage?.text, 'my secret street');
  });

  it('suggests published answers for what the resident wrote, and finds others by their title', async () => {
    const { resident, agent } = await floor.served();
    await resident.does('message:send', { id: randomUUID(), text: 'my bin was not collected' });
    const { answers } = await agent.does('answers:suggest', { conversationId: resident.id });
    assert.equal(answers[0]?.intent, 'bins.missed-collection');
    assert.doesNotMatch(answers[0]?.text ?? '', /\*\*/);
    const found = await agent.does('answers:suggest', { conversationId: resident.id, query: 'blue badge' });
    assert.match(found.answers[0]?.title ?? '', /blue badge/i);
  });

  it('wraps up with an outcome and the cause that the conversation suggested', async () => {
    const { resident, agent } = await floor.served();
    const conversationId = resident.id;
    await resident.does('message:send', { id: randomUUID(), text: 'I am still waiting for my new bin' });
    const { suggestion } = await agent.does('cause:suggest', { conversationId });
    assert.equal(suggestion?.cause, 'progress-chasing');
    const wrapUp = { conversationId, id: randomUUID(), outcome: 'resolved' as const };
    const refused = await agent.ask('conversation:wrap-up', { ...wrapUp, reason: 'no-such-reason' });
    assert.equal(!refused.ok && refused.error.code, 'invalid');
    await agent.does('conversation:wrap-up', {
      ...wrapUp,
      reason: 'answered',
      avoidableCause: suggestion.cause,
    });
    const { entries } = await agent.does('conversation:sync', { conversationId, after: 0 });
    const kept = entries.find((entry) => entry.kind === 'wrap-up');
    assert.deepEqual(
      [kept?.reasonLabel, kept?.outcome, kept?.avoidableCauseLabel],
      ['Answered', 'resolved', 'Progress chasing'],
    );
  });

  it('shows a waiting resident who comes to be at risk first, by the words that said so', async () => {
    const [first, second] = [await floor.resident(), await floor.resident()];
    await first.does('agent:request', {});
    await second.does('message:send', { id: randomUUID(), text: 'hello' });
    await second.does('agent:request', {});
    await second.does('message:send', { id: randomUUID(), text: 'I want to kill myself' });
    const agent = await floor.agent();
    const { queue } = await agent.does('inbox:open', {});
    assert.equal(queue[0]?.conversationId, second.id);
    assert.equal(queue[0]?.alarm?.text, 'I want to kill myself');
  });
});
