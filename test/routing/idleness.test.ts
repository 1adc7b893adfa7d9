import assert from 'node:assert/strict';
import { isoPlus } from '../../server/lib/clock.js';
import { idleStep, usualIdleLimits } from '../../server/routing/idleness.js';
import { conversationWith } from '../stage/conversations.js';

const start = '2026-11-22T09:00:00.000Z';
const at = (minutes: number): string => isoPlus(start, minutes * 60);
const waiting = conversationWith({ state: 'queued', waitingSince: start });
const answered = conversationWith({
  state: 'active',
  waitingSince: start,
  lastMessage: { from: 'agent', text: 'which road?', at: start },
});
const step = (
  conversation: typeof waiting,
  minutes: number,
  signs: { seenAt?: string; actedAt?: string } = {},
) =>
  idleStep(
    conversation,
    { seenAt: signs.seenAt ?? start, actedAt: signs.actedAt ?? start },
    at(minutes),
    usualIdleLimits,
  )?.act ?? null;

describe('residents who may have left', () => {
  it('who waits with the page open is never closed out, however long it takes', () => {
    assert.equal(step(waiting, 600, { seenAt: at(600) }), null);
  });

  it('who closed the page while waiting is warned at eight minutes and closed at ten', () => {
    assert.equal(step(waiting, 7.9), null);
    assert.equal(step(waiting, 8), 'warn');
    const warned = { ...waiting, warnedAt: at(8) };
    assert.equal(step(warned, 9.9), null);
    assert.equal(step(warned, 10), 'close');
  });

  it('who comes back after the warning keeps their place, and is warned anew if they leave again', () => {
    const warned = { ...waiting, warnedAt: at(8) };
    assert.equal(step(warned, 10, { seenAt: at(9) }), null);
    assert.equal(step(warned, 17, { seenAt: at(9) }), 'warn');
  });

  it('who does not answer the agent is warned at twenty-five minutes and closed at thirty', () => {
    const here = (minutes: number) => ({ seenAt: at(minutes) });
    assert.equal(step(answered, 24.9, here(24.9)), null);
    assert.equal(step(answered, 25, here(25)), 'warn');
    assert.equal(step({ ...answered, warnedAt: at(25) }, 30, here(30)), 'close');
  });

  it('who waits for the agent to answer, or left a message out of hours, is never closed out', () => {
    const asks = { ...answered, lastMessage: { from: 'resident' as const, text: 'High Street', at: start } };
    assert.equal(step(asks, 90, { seenAt: at(90) }), null);
    assert.equal(step({ ...waiting, leftMessage: 'TM-1' }, 900), null);
  });

  it('nobody is closed out unwarned, even when the server itself was away', () => {
    assert.equal(step(waiting, 300), 'warn');
    assert.equal(step({ ...waiting, warnedAt: at(300) }, 301), null);
    assert.equal(step({ ...waiting, warnedAt: at(300) }, 302), 'close');
  });
});
