import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { AgentClient } from '../stage/agent-client.js';
import { eventually } from '../stage/eventually.js';
import { fewIntents } from '../stage/few-intents.js';
import { Floor } from '../stage/floor.js';
import { Guildhall } from '../stage/guildhall.js';

describe('agents at work', () => {
  let guildhall: Guildhall;
  const floor = new Floor(() => guildhall.url);
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
  });
  afterEach(() => floor.clear());
  after(() => guildhall.remove());

  it('serve two residents at once without crossing a word', async () => {
    const [one, other] = [await floor.served(), await floor.served()];
    await Promise.all([
      one.resident.says('I am the first resident'),
      other.resident.says('I am the second resident'),
      one.agent.says(one.resident.id, 'hello, first'),
      other.agent.says(other.resident.id, 'hello, second'),
    ]);
    await Promise.all([
      one.resident.reads('hello, first'),
      other.resident.reads('hello, second'),
      one.agent.hears('entry:added', (entry) => entry.kind === 'message' && entry.text.includes('the first')),
      other.agent.hears(
        'entry:added',
        (entry) => entry.kind === 'message' && entry.text.includes('the second'),
      ),
    ]);
    for (const { resident, agent } of [one, other]) {
      const others = resident === one.resident ? other.resident : one.resident;
      assert.ok(!resident.everythingHeard.includes(others.id));
      assert.ok(agent.heard('entry:added').every(({ conversationId }) => conversationId === resident.id));
    }
  });

  it('an offer that is declined goes to the other, and is not put to the first again', async () => {
    const [resident, first, second] = [
      await floor.resident(),
      await floor.agent('Ann'),
      await floor.agent('Bob'),
    ];
    await first.becomesAvailable();
    await resident.does('agent:request', {});
    await first.hears('offer:made');
    await second.becomesAvailable();
    await first.does('offer:decline', { conversationId: resident.id });
    await first.hears('offer:lapsed', ({ conversationId }) => conversationId === resident.id);
    await second.takes(resident.id);
    assert.equal(first.heard('offer:made').length, 1);
    const refusal = await first.isRefused('offer:accept', { conversationId: resident.id });
    assert.equal(refusal.code, 'offer_gone');
  });

  it('of two windows that accept at once one does, and the other is told that the offer is gone', async () => {
    const [resident, agent] = [await floor.resident(), await floor.agent()];
    const window = await floor.secondWindow(agent);
    await agent.becomesAvailable();
    await resident.does('agent:request', {});
    await Promise.all([agent.hears('offer:made'), window.hears('offer:made')]);
    const answers = await Promise.all([
      agent.ask('offer:accept', { conversationId: resident.id }),
      window.ask('offer:accept', { conversationId: resident.id }),
    ]);
    assert.deepEqual(answers.map((answer) => (answer.ok ? 'done' : answer.error.code)).sort(), [
      'done',
      'offer_gone',
    ]);
  });

  it('cannot take what was not offered to them', async () => {
    const [resident, agent] = [await floor.resident(), await floor.agent()];
    await resident.does('agent:request', {});
    const conversationId = resident.id;
    for (const command of ['offer:accept', 'offer:decline'] as const) {
      assert.equal((await agent.isRefused(command, { conversationId })).code, 'offer_gone');
    }
    const unknown = await agent.isRefused('offer:accept', { conversationId: randomUUID() });
    assert.equal(unknown.code, 'conversation_unknown');
  });

  it("cannot read or write in each other's conversations, nor hear of what is said there", async () => {
    const { resident, agent } = await floor.served();
    const other = await floor.agent('Nosy');
    const conversationId = resident.id;
    const id = randomUUID();
    await agent.says(conversationId, 'your reference is 1234');
    const refusals = [
      await other.isRefused('conversation:sync', { conversationId, after: 0 }),
      await other.isRefused('message:send', { conversationId, id, text: 'hello' }),
      await other.isRefused('note:add', { conversationId, id, text: 'hello' }),
      await other.isRefused('conversation:wrap-up', { conversationId, id, reason: 'answered' }),
      await other.isRefused('entries:read', { conversationId, seq: 1 }),
      await other.isRefused('cobrowse:ask', { conversationId, purpose: 'a look' }),
      await other.isRefused('cobrowse:snapshot', { conversationId }),
      await other.isRefused('cobrowse:stop', { conversationId }),
    ];
    assert.deepEqual(
      refusals.map(({ code }) => code),
      refusals.map(() => 'not_permitted'),
    );
    await other.does('typing:set', { conversationId, typing: true });
    await resident.says('thank you for reference 1234');
    await resident.does('conversation:end', {});
    await other.hears('state:changed', ({ conversation }) => conversation.state === 'wrap-up');
    assert.ok(!other.everythingHeard.includes('1234'));
    assert.equal(resident.heard('typing:changed').length, 0);
  });

  it('see the words of those who wait; staff who serve nobody do not', async () => {
    const [resident, agent, editor] = [
      await floor.resident(),
      await floor.agent('Sam'),
      await floor.agent('Ed', ['editor']),
    ];
    await resident.says('something private');
    await resident.does('agent:request', {});
    const shown = await agent.hears('state:changed', ({ conversation }) => conversation.state === 'queued');
    assert.equal(shown.conversation.firstMessage, 'something private');
    await editor.hears('state:changed');
    assert.ok(!editor.everythingHeard.includes('something private'));
    assert.equal(
      (await editor.isRefused('conversation:sync', { conversationId: resident.id, after: 0 })).code,
      'not_permitted',
    );
    assert.equal((await editor.isRefused('presence:set', { status: 'available' })).code, 'not_permitted');
    assert.deepEqual((await editor.does('inbox:open', {})).queue, []);
  });

  it('who read a waiting conversation hear what is added, until somebody takes it', async () => {
    const [resident, reader, agent] = [
      await floor.resident(),
      await floor.agent('Reader'),
      await floor.agent('Sam'),
    ];
    await resident.does('agent:request', {});
    await reader.does('conversation:sync', { conversationId: resident.id, after: 0 });
    const seq = await resident.says('still here');
    await reader.hears('entry:added', (entry) => entry.seq === seq);
    await agent.becomesAvailable();
    await agent.takes(resident.id);
    await agent.says(resident.id, 'a secret between us');
    await resident.reads('a secret');
    assert.ok(!reader.everythingHeard.includes('a secret'));
  });

  it("never let a note's words reach the resident, now or later", async () => {
    const { resident, agent } = await floor.served();
    const conversationId = resident.id;
    await agent.does('note:add', { conversationId, id: randomUUID(), text: 'xyzzy in the note' });
    await agent.does('conversation:wrap-up', {
      conversationId,
      id: randomUUID(),
      reason: 'passed-on',
      comment: 'xyzzy in the wrap-up',
    });
    await resident.hears('state:changed', ({ state }) => state === 'closed');
    const back = await floor.resident({ token: resident.opened.token });
    const synced = await back.does('conversation:sync', { after: 0 });
    for (const told of [resident.everythingHeard, JSON.stringify([back.opened, synced])]) {
      assert.ok(!told.includes('xyzzy'));
    }
    assert.equal(synced.entries.filter(({ kind }) => kind === 'withheld').length, 2);
    assert.deepEqual(
      synced.entries.map(({ seq }) => seq),
      synced.entries.map((_, place) => place + 1),
    );
  });

  it('may add a note after the end, but no message', async () => {
    const { resident, agent } = await floor.served();
    const conversationId = resident.id;
    await resident.does('conversation:end', {});
    const refusal = await agent.isRefused('message:send', { conversationId, id: randomUUID(), text: 'bye' });
    assert.equal(refusal.code, 'conversation_closed');
    await agent.does('note:add', { conversationId, id: randomUUID(), text: 'left in a hurry' });
    await agent.does('conversation:wrap-up', { conversationId, id: randomUUID(), reason: 'no-reply' });
    const again = await agent.isRefused('conversation:wrap-up', {
      conversationId,
      id: randomUUID(),
      reason: 'no-reply',
    });
    assert.equal(again.code, 'not_in_this_state');
  });

  it('are told in words what is wrong with what they wrote', async () => {
    const { resident, agent } = await floor.served();
    const conversationId = resident.id;
    const send = (text: string, id: string = randomUUID()) =>
      agent.isRefused('message:send', { conversationId, id, text });
    assert.equal((await send(' ')).code, 'message_empty');
    assert.match((await send('x'.repeat(4_001))).message, /4,001/);
    const id = randomUUID();
    await resident.says('mine', id);
    assert.equal((await send('theirs', id)).code, 'id_taken');
    const long = 'x'.repeat(1_001);
    const wrapUp = { conversationId, id: randomUUID(), reason: 'answered', comment: long } as const;
    assert.equal((await agent.isRefused('conversation:wrap-up', wrapUp)).code, 'invalid');
  });

  it('mark as read no further than there is, and only forwards', async () => {
    const { resident, agent } = await floor.served();
    const seq = await resident.says('the last words');
    await agent.hears('entry:added', (entry) => entry.seq === seq);
    await agent.does('entries:read', { conversationId: resident.id, seq: 1_000_000 });
    await agent.does('entries:read', { conversationId: resident.id, seq: 1 });
    await resident.hears('entries:read');
    await agent.says(resident.id, 'after the marks');
    await resident.reads('after the marks');
    assert.deepEqual(
      resident.heard('entries:read').map((fact) => fact.seq),
      [seq],
    );
  });

  it('hold at most three conversations at once', async () => {
    const agent = await floor.agent();
    await agent.becomesAvailable();
    for (let held = 0; held < 3; held++) {
      const resident = await floor.resident();
      await resident.does('agent:request', {});
      await agent.takes(resident.id);
    }
    const fourth = await floor.resident();
    await fourth.does('agent:request', {});
    await fourth.hears('queue:changed', ({ position }) => position === 1);
    const { mine, offers, queue } = await agent.does('inbox:open', {});
    assert.deepEqual([mine.length, offers.length, queue.length], [3, 0, 1]);
  });

  it('find what they closed in their inbox', async () => {
    const { resident, agent } = await floor.served();
    await agent.does('conversation:wrap-up', {
      conversationId: resident.id,
      id: randomUUID(),
      reason: 'request-raised',
    });
    const { me, mine, closed } = await agent.does('inbox:open', {});
    assert.equal(me.staffId, agent.staffId);
    assert.deepEqual(mine, []);
    assert.deepEqual(
      closed.map(({ conversationId, state }) => [conversationId, state]),
      [[resident.id, 'closed']],
    );
  });

  it('see the page only while the resident lets them, and never what is typed', async () => {
    const { resident, agent } = await floor.served();
    const conversationId = resident.id;
    const ask = async () =>
      (await agent.does('cobrowse:ask', { conversationId, purpose: 'the form' })).cobrowse.sessionId;
    const frames = (sessionId: string) => ({
      sessionId,
      pageId: randomUUID(),
      sequence: 1,
      frames: [
        {
          type: 3,
          data: { source: 5, id: 7, text: 'Ada Lovelace', isChecked: false },
          timestamp: 1,
        } as const,
      ],
    });

    const refusedId = await ask();
    assert.equal(
      (await resident.isRefused('cobrowse:frames', frames(refusedId))).code,
      'cobrowse_unknown',
      'before an answer',
    );
    await resident.does('cobrowse:answer', { sessionId: refusedId, granted: false });
    assert.equal((await resident.isRefused('cobrowse:frames', frames(refusedId))).code, 'cobrowse_unknown');
    const stale = await resident.isRefused('cobrowse:answer', { sessionId: refusedId, granted: true });
    assert.equal(stale.code, 'cobrowse_unknown');

    const sessionId = await ask();
    await resident.does('cobrowse:answer', { sessionId, granted: true });
    const unmasked = await resident.isRefused('cobrowse:frames', frames(sessionId));
    assert.match(unmasked.message, /not hidden as it should be/);
    assert.equal(
      (await agent.isRefused('cobrowse:ask', { conversationId, purpose: 'again' })).code,
      'not_in_this_state',
    );
    await resident.does('cobrowse:stop', { sessionId });
    await agent.hears('cobrowse:changed', (fact) => fact.cobrowse === null);
    assert.equal((await resident.isRefused('cobrowse:frames', frames(sessionId))).code, 'cobrowse_unknown');
    assert.ok(!agent.everythingHeard.includes('Lovelace'));
  });

  it('hear nothing more in any window once their session has ended, and are told what to do', async () => {
    const { resident, agent } = await floor.served();
    const window = await floor.secondWindow(agent);
    await window.does('conversation:sync', { conversationId: resident.id, after: 0 });
    await fetch(`${guildhall.url}/api/session`, { method: 'DELETE', headers: { cookie: agent.cookie } });
    await eventually(() =>
      assert.deepEqual(
        [agent, window].map(({ socket }) => socket.connected),
        [false, false],
      ),
    );
    await resident.says('is anybody still there');
    await resident.hearsEntry((entry) => entry.kind === 'message' && entry.text === 'is anybody still there');
    for (const { everythingHeard } of [agent, window])
      assert.doesNotMatch(everythingHeard, /is anybody still there/);
    await assert.rejects(
      AgentClient.connect(guildhall.url, agent),
      (fault: Error & { data?: { code: string } }) => fault.data?.code === 'not_signed_in',
    );
  });
});
