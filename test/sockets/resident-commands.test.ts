import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { fewIntents } from '../stage/few-intents.js';
import { Floor } from '../stage/floor.js';
import { Guildhall } from '../stage/guildhall.js';
import { ResidentClient } from '../stage/resident-client.js';

describe('what a resident can ask', () => {
  let guildhall: Guildhall;
  const floor = new Floor(() => guildhall.url);
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
  });
  afterEach(() => floor.clear());
  after(() => guildhall.remove());

  it('a message is kept without the spaces round it, and is kept once however often it is sent', async () => {
    const resident = await floor.resident();
    const id = randomUUID();
    const seqs = await Promise.all([1, 2, 3].map(() => resident.says('  hello  ', id)));
    assert.deepEqual(seqs, [1, 1, 1]);
    const { entries } = await resident.does('conversation:sync', { after: 0 });
    const kept = entries.filter((entry) => entry.kind === 'message' && entry.from === 'resident');
    assert.deepEqual(
      kept.map((entry) => entry.kind === 'message' && entry.text),
      ['hello'],
    );
  });

  it('a message that is too long is refused in words, with how long it is and may be', async () => {
    const resident = await floor.resident();
    const refusal = await resident.isRefused('message:send', { id: randomUUID(), text: 'x'.repeat(4_001) });
    assert.equal(refusal.code, 'message_too_long');
    assert.match(refusal.message, /4,001 characters.*4,000/);
    assert.equal(await resident.says('x'.repeat(4_000)), 1);
  });

  it('an empty message is refused, whatever it is empty with', async () => {
    const resident = await floor.resident();
    for (const text of ['', '   ', '\n\t', '\u0000', '\u00a0']) {
      assert.equal(
        (await resident.isRefused('message:send', { id: randomUUID(), text })).code,
        'message_empty',
      );
    }
  });

  it('text that one of our databases could not hold is kept without what it could not hold', async () => {
    const resident = await floor.resident();
    const seq = await resident.says('a\u0000b \ud800 ŵ 👩‍👩‍👧');
    const entry = await resident.hearsEntry((one) => one.seq === seq);
    assert.ok(entry.kind === 'message');
    assert.equal(entry.text, 'ab \ufffd ŵ 👩‍👩‍👧');
  });

  it('a second tab hears what the first says, and both hold the same', async () => {
    const first = await floor.resident();
    await first.says('from the first tab');
    const second = await floor.resident({ token: first.opened.token });
    assert.equal(second.id, first.id);
    assert.ok(second.opened.entries.some((entry) => entry.kind === 'message' && entry.from === 'resident'));
    const seq = await first.says('again from the first');
    const heard = await second.hearsEntry((entry) => entry.seq === seq);
    assert.ok(heard.kind === 'message' && heard.text === 'again from the first');
    const back = await second.says('from the second tab');
    await first.hearsEntry((entry) => entry.seq === back);
  });

  it('coming back gives what was missed, and no more', async () => {
    const resident = await floor.resident();
    for (const text of ['one', 'two', 'three']) await resident.says(text);
    const back = await floor.resident({ token: resident.opened.token, after: 2 });
    assert.equal(back.opened.entries[0]?.seq, 3);
    assert.ok(back.opened.lastSeq >= 3);
  });

  it('a long log comes in parts, and says how far it goes', async () => {
    const resident = await floor.resident();
    const { entries, lastSeq } = await resident.does('conversation:sync', { after: 1_000_000 });
    assert.deepEqual([entries, lastSeq], [[], 0]);
  });

  it('the language that was chosen holds', async () => {
    const resident = await floor.resident({ language: 'cy' });
    assert.equal(resident.opened.language, 'cy');
    await resident.says('???');
    await resident.reads('ddrwg gen i');
  });

  it('asking for a person twice is once, and keeps the place', async () => {
    const [first, second] = [await floor.resident(), await floor.resident()];
    await first.does('agent:request', {});
    await second.does('agent:request', {});
    await first.does('agent:request', {});
    await second.hears('queue:changed', ({ position }) => position === 2);
    const back = await floor.resident({ token: first.opened.token });
    assert.deepEqual([back.opened.state, back.opened.queue?.position], ['queued', 1]);
  });

  it('writing while waiting keeps the place, and the bot stays silent', async () => {
    const resident = await floor.resident();
    await resident.does('agent:request', {});
    const seq = await resident.says('my bin was not collected');
    const other = await floor.resident();
    await other.does('agent:request', {});
    await other.hears('queue:changed', ({ position }) => position === 2);
    const { entries } = await resident.does('conversation:sync', { after: seq });
    assert.deepEqual(entries, []);
  });

  it('those who wait move up when one before them leaves', async () => {
    const [first, second] = [await floor.resident(), await floor.resident()];
    await first.does('agent:request', {});
    await second.does('agent:request', {});
    await second.hears('queue:changed', ({ position }) => position === 2);
    await first.does('conversation:end', {});
    await second.hears('queue:changed', ({ position }) => position === 1);
  });

  it('a resident at risk goes before those who came first', async () => {
    const [first, atRisk] = [await floor.resident(), await floor.resident()];
    await first.does('agent:request', {});
    await first.hears('queue:changed', ({ position }) => position === 1);
    await atRisk.says('my husband hits me');
    await atRisk.hearsEntry(
      (entry) => entry.kind === 'message' && entry.from === 'bot' && entry.reason.decision === 'safeguard',
    );
    await atRisk.does('agent:request', {});
    await atRisk.hears('queue:changed', ({ position }) => position === 1);
    await first.hears('queue:changed', ({ position }) => position === 2);
  });

  it('after the end nothing more is taken but feedback, and ending twice is once', async () => {
    const resident = await floor.resident();
    await resident.does('conversation:end', {});
    await resident.hears('state:changed', ({ state }) => state === 'closed');
    await resident.does('conversation:end', {});
    const refused = [
      await resident.isRefused('message:send', { id: randomUUID(), text: 'one more thing' }),
      await resident.isRefused('agent:request', {}),
    ];
    for (const { code, message } of refused) {
      assert.equal(code, 'conversation_closed');
      assert.match(message, /Start a new one/);
    }
    const id = randomUUID();
    const first = await resident.does('feedback:give', { id, rating: 2, comment: 'slow' });
    assert.deepEqual(await resident.does('feedback:give', { id, rating: 2, comment: 'slow' }), first);
    const { entries } = await resident.does('conversation:sync', { after: 0 });
    assert.equal(entries.filter(({ kind }) => kind === 'state').length, 1);
    assert.equal(entries.filter(({ kind }) => kind === 'feedback').length, 1);
  });

  it('nothing can be asked of a conversation that was not opened', async () => {
    const stranger = await ResidentClient.connect(guildhall.url);
    const refusal = await stranger.isRefused('message:send', { id: randomUUID(), text: 'hello' });
    assert.equal(refusal.code, 'conversation_unknown');
    stranger.close();
  });

  it('a token that opens nothing is refused, with what to do', async () => {
    const stranger = await ResidentClient.connect(guildhall.url, 'x'.repeat(43));
    const refusal = await stranger.isRefused('conversation:open', {});
    assert.equal(refusal.code, 'conversation_unknown');
    assert.match(refusal.message, /Start a new one/);
    stranger.close();
  });

  it('a token of the wrong form does not connect', async () => {
    await assert.rejects(ResidentClient.connect(guildhall.url, 'short'), /not of the right form/);
  });
});
