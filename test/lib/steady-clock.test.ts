import assert from 'node:assert/strict';
import { steadyClock } from '../../server/lib/clock.js';

const hour = 3_600_000;
const noon = Date.parse('2026-11-22T12:00:00.000Z');

describe('the clock', () => {
  let machine: number;
  let elapsed: number;
  const pass = (milliseconds: number): void => {
    machine += milliseconds;
    elapsed += milliseconds;
  };
  const clock = (notBefore: string | null = null) =>
    steadyClock({ notBefore, machineMs: () => machine, elapsedMs: () => elapsed });
  beforeEach(() => {
    machine = noon;
    elapsed = 0;
  });

  it('says what the machine says', () => {
    const steady = clock();
    assert.equal(steady.now().getTime(), noon);
    pass(1_000);
    assert.equal(steady.now().getTime(), noon + 1_000);
  });

  it('goes on, a little slower, when the machine is stepped back an hour, and then agrees again', () => {
    const steady = clock();
    assert.equal(steady.now().getTime(), noon);
    machine -= hour;
    pass(10_000);
    assert.equal(steady.now().getTime(), noon + 9_000);
    pass(10 * hour);
    assert.equal(steady.now().getTime(), machine);
  });

  it('follows a step forward at once, as after sleep', () => {
    const steady = clock();
    steady.now();
    machine += hour;
    assert.equal(steady.now().getTime(), noon + hour);
  });

  it('starts no earlier than a time that was reached before', () => {
    const steady = clock('2026-11-22T12:59:00.000Z');
    assert.equal(steady.now().toISOString(), '2026-11-22T12:59:00.000Z');
  });

  it('does not believe a time that is many hours ahead', () => {
    assert.equal(clock('2036-01-01T00:00:00.000Z').now().getTime(), noon);
  });
});
