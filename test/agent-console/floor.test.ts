import assert from 'node:assert/strict';
import { conversationId, fromResident } from './entries.js';
import { shownTexts, stageFloor, until, type Stage } from './stage-floor.js';

describe("the console's floor, over a real socket", () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await stageFloor();
  });
  afterEach(() => stage.end());

  const deliveries = (): string[] => stage.floor.read().outbox.map(({ delivery }) => delivery.state);
  const isOpen = () => stage.floor.read().connection === 'open';

  async function connect(): Promise<void> {
    stage.floor.connect();
    await until(stage.floor, () => isOpen() && shownTexts(stage.floor).length === stage.server.log.length);
  }

  async function loseConnection(): Promise<void> {
    stage.server.namespace.disconnectSockets(true);
    await until(stage.floor, () => stage.floor.read().connection === 'lost');
  }

  it('reads a long log in portions until it holds all of it', async () => {
    stage.server.entriesPerSync = 3;
    for (let seq = 1; seq <= 8; seq += 1) stage.server.add(fromResident(seq));
    await connect();
    assert.equal(shownTexts(stage.floor).length, 8);
    assert.equal(stage.server.timesHeard('conversation:sync'), 3);
  });

  it('fills a gap by asking for what comes after the last entry it holds', async () => {
    stage.server.add(fromResident(1));
    await connect();
    stage.server.tellsNobody = true;
    stage.server.add(fromResident(2, 'missed'));
    stage.server.tellsNobody = false;
    stage.server.add(fromResident(3, 'heard'));
    await until(stage.floor, () => shownTexts(stage.floor).length === 3);
    assert.deepEqual(shownTexts(stage.floor), ['message 1', 'missed', 'heard']);
    assert.deepEqual(stage.server.heard.at(-1)?.payload, { conversationId, after: 1 });
  });

  it('sends what was written while the connection was lost, in order and once, by itself', async () => {
    await connect();
    await loseConnection();
    stage.floor.write(conversationId, 'message', 'first');
    stage.floor.write(conversationId, 'message', 'second');
    assert.deepEqual(deliveries(), ['waiting', 'waiting']);
    await until(stage.floor, () => shownTexts(stage.floor).length === 2);
    assert.deepEqual(shownTexts(stage.floor), ['first', 'second']);
    assert.deepEqual(deliveries(), []);
  });

  it('shows what it missed while the connection was lost', async () => {
    stage.server.add(fromResident(1));
    await connect();
    await loseConnection();
    stage.server.add(fromResident(2, 'while you were gone'));
    await until(stage.floor, () => shownTexts(stage.floor).length === 2);
    assert.deepEqual(shownTexts(stage.floor), ['message 1', 'while you were gone']);
  });

  it('asks again under the same id when a message is never acknowledged', async () => {
    await connect();
    stage.server.next.set('message:send', ['silence']);
    stage.floor.write(conversationId, 'message', 'hello');
    await until(stage.floor, () => shownTexts(stage.floor).length === 1);
    const sent = stage.server.heard.filter(({ command }) => command === 'message:send');
    assert.equal(sent.length, 2);
    assert.equal(sent[0]?.payload['id'], sent[1]?.payload['id']);
  });

  it('leaves a message that is never answered to the agent, after three tries', async () => {
    await connect();
    stage.server.next.set('message:send', ['silence', 'silence', 'silence']);
    stage.floor.write(conversationId, 'message', 'hello');
    await until(stage.floor, () => deliveries()[0] === 'refused');
    await until(stage.floor, isOpen);
    stage.floor.tryAgain(stage.floor.read().outbox[0]?.id ?? '');
    await until(stage.floor, () => shownTexts(stage.floor).length === 1);
    assert.deepEqual(shownTexts(stage.floor), ['hello']);
  });

  it("keeps a refused message with the server's sentence, to try again or take back", async () => {
    await connect();
    const refusal = { code: 'rate_limited' as const, message: 'Wait ten seconds and try again.' };
    stage.server.next.set('message:send', [refusal]);
    stage.floor.write(conversationId, 'message', 'too quick');
    await until(stage.floor, () => deliveries()[0] === 'refused');
    const item = stage.floor.read().outbox[0];
    assert.ok(item?.delivery.state === 'refused');
    assert.equal(item.delivery.failure.message, 'Wait ten seconds and try again.');
    stage.floor.takeBack(item.id);
    assert.deepEqual(stage.floor.read().outbox, []);
  });

  it('keeps what is written while the server cannot save, and sends it by itself when it can', async () => {
    await connect();
    const unavailable = { code: 'unavailable' as const, message: 'We cannot save anything just now.' };
    stage.server.next.set('message:send', [unavailable]);
    stage.server.next.set('inbox:open', [unavailable]);
    stage.floor.write(conversationId, 'message', 'first');
    stage.floor.write(conversationId, 'message', 'second');
    await until(stage.floor, () => stage.floor.read().connection === 'unavailable');
    assert.deepEqual(deliveries(), ['waiting', 'waiting']);
    await until(stage.floor, () => shownTexts(stage.floor).length === 2);
    assert.deepEqual(shownTexts(stage.floor), ['first', 'second']);
    assert.ok(isOpen());
  });

  it('sends again by itself what a busy server puts off', async () => {
    await connect();
    stage.server.next.set('message:send', [
      { code: 'busy', message: 'Very many people are writing.', retryAfterMs: 50 },
    ]);
    stage.floor.write(conversationId, 'message', 'first');
    await until(stage.floor, () => shownTexts(stage.floor).length === 1);
    assert.equal(stage.server.timesHeard('message:send'), 2);
    assert.ok(isOpen());
  });

  it('shows a stored message although nobody told of it', async () => {
    await connect();
    stage.server.tellsNobody = true;
    stage.floor.write(conversationId, 'message', 'stored quietly');
    await until(stage.floor, () => shownTexts(stage.floor).length === 1);
    assert.deepEqual(deliveries(), []);
  });

  it('waits for a new sign-in when the session ended, and then sends what was written', async () => {
    await connect();
    stage.server.isSignedIn = false;
    stage.server.namespace.disconnectSockets();
    await until(stage.floor, () => stage.floor.read().connection === 'signed-out');
    stage.floor.write(conversationId, 'message', 'kept');
    assert.deepEqual(deliveries(), ['waiting']);

    stage.server.isSignedIn = true;
    stage.floor.connect();
    await until(stage.floor, () => shownTexts(stage.floor).length === 1);
    assert.deepEqual(shownTexts(stage.floor), ['kept']);
  });

  it('takes a command refused for want of a session as the end of the session', async () => {
    await connect();
    stage.server.next.set('message:send', [{ code: 'not_signed_in', message: 'Sign in.' }]);
    stage.floor.write(conversationId, 'message', 'kept');
    await until(stage.floor, () => stage.floor.read().connection === 'signed-out');
    await until(stage.floor, () => deliveries()[0] === 'waiting');
  });

  it('sends after a reload what had not gone before it, once', async () => {
    await connect();
    await loseConnection();
    stage.floor.write(conversationId, 'message', 'written, then the tab was reloaded');
    stage.floor.close();
    const reloaded = stage.reload();
    reloaded.connect();
    await until(reloaded, () => shownTexts(reloaded).length === 1);
    assert.deepEqual(reloaded.read().outbox, []);
    assert.equal(stage.server.timesHeard('message:send'), 1);
  });

  it('tells why a conversation cannot be read', async () => {
    stage.server.next.set('conversation:sync', [
      { code: 'not_permitted', message: 'This is with a colleague.' },
    ]);
    stage.floor.connect();
    await until(stage.floor, () => stage.floor.read().logFaults.size > 0);
    assert.equal(stage.floor.read().logFaults.get(conversationId), 'This is with a colleague.');
  });

  it('takes an offer that is gone off the list, with the sentence why', async () => {
    await connect();
    stage.server.next.set('offer:accept', [{ code: 'offer_gone', message: 'A colleague has it now.' }]);
    const failure = await stage.floor.accept(conversationId);
    assert.equal(failure?.message, 'A colleague has it now.');
  });

  it('tells the server once that the agent has read, and hears frames only while it listens', async () => {
    stage.server.add(fromResident(1));
    await connect();
    stage.floor.markSeen(conversationId);
    stage.floor.markSeen(conversationId);
    const received: number[] = [];
    const stop = stage.floor.onFrames(conversationId, ({ sequence }) => received.push(sequence));
    const batch = (sequence: number) => ({
      conversationId,
      sessionId: 's',
      pageId: 'p',
      sequence,
      frames: [],
    });
    stage.server.namespace.emit('cobrowse:frames', batch(1));
    stage.server.namespace.emit('cobrowse:frames', { ...batch(2), conversationId: 'another' });
    stage.server.add(fromResident(2));
    await until(stage.floor, () => shownTexts(stage.floor).length === 2);
    stop();
    stage.server.namespace.emit('cobrowse:frames', batch(3));
    stage.server.add(fromResident(3));
    await until(stage.floor, () => shownTexts(stage.floor).length === 3);
    assert.deepEqual(received, [1]);
    assert.equal(stage.server.timesHeard('entries:read'), 1);
  });
});
