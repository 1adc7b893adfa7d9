import assert from 'node:assert/strict';
import {
  notYetTried,
  packOutbox,
  readyToSend,
  unpackOutbox,
  withDelivery,
  withoutLogged,
  type OutboxItem,
} from '../../agent-console/floor/outbox.js';
import { at, conversationId, fromMe } from './entries.js';

const item = (id: string, changes: Partial<OutboxItem> = {}): OutboxItem => ({
  id,
  conversationId,
  kind: 'message',
  text: `text of ${id}`,
  writtenAt: at(1),
  delivery: notYetTried,
  ...changes,
});
const ids = (items: readonly OutboxItem[]): string[] => items.map(({ id }) => id);

describe('the outbox', () => {
  it('sends one at a time in each conversation, oldest first', () => {
    const outbox = [item('a'), item('b'), item('c', { conversationId: 'another' })];
    assert.deepEqual(ids(readyToSend(outbox)), ['a', 'c']);

    const onItsWay = withDelivery(outbox, 'a', { state: 'sending', attempts: 1 });
    assert.deepEqual(ids(readyToSend(onItsWay)), ['c']);
  });

  it('lets what was refused wait for the agent and goes on with the next', () => {
    const failure = { code: 'rate_limited' as const, message: 'Wait a moment.' };
    const outbox = withDelivery([item('a'), item('b')], 'a', { state: 'refused', failure });
    assert.deepEqual(ids(readyToSend(outbox)), ['b']);
  });

  it('drops what the log holds, known by its id', () => {
    const outbox = [item('a'), item('b')];
    assert.deepEqual(ids(withoutLogged(outbox, [fromMe(1, 'text of a', 'a')])), ['b']);
    assert.equal(withoutLogged(outbox, [fromMe(1, 'another', 'z')]), outbox);
  });

  it('comes back after a reload with what was on its way, under the same id', () => {
    const failure = { code: 'invalid' as const, message: 'No.' };
    const outbox = [
      item('on its way', { delivery: { state: 'sending', attempts: 2 } }),
      item('stored', { delivery: { state: 'sent', seq: 4 } }),
      item('refused', { delivery: { state: 'refused', failure } }),
    ];
    const restored = unpackOutbox(packOutbox(outbox));
    assert.deepEqual(ids(restored), ['on its way', 'refused']);
    assert.deepEqual(restored[0]?.delivery, notYetTried);
    assert.equal(restored[1]?.delivery.state, 'refused');
  });

  it('starts empty when what was kept cannot be read', () => {
    assert.deepEqual(unpackOutbox('{broken'), []);
    assert.deepEqual(unpackOutbox(null), []);
  });
});
