import assert from 'node:assert/strict';
import { admitsFrame } from '../../server/cobrowse/masking/admits-frame.js';
import { holdsNeverShown } from '../../server/cobrowse/masking/never-shown.js';
import { maskingPolicy } from '../../server/cobrowse/masking/policy.js';
import { messageText } from '../../server/conversations/message-text.js';
import { stem } from '../../server/nlu/stem.js';
import { detectRisk } from '../../server/safeguarding/detect.js';

/** Milliseconds that `work` takes: the inputs below took seconds to hours before they were bounded. */
function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
const soon = 500;

describe('what a stranger sends is read in bounded time', () => {
  it('refuses text that would take long to compose, unread', () => {
    const marks = `a${'\u0301'.repeat(40_000)}${'\u0323'.repeat(40_000)}`;
    assert.ok(
      milliseconds(() => assert.throws(() => messageText(marks, 4_000), { code: 'message_too_long' })) < soon,
    );
  });

  it('refuses an endless number in a style', () => {
    const rule = `x{--a:${'1'.repeat(60_000)}x}`;
    const frame = { type: 3, data: { source: 8, id: 1, adds: [{ rule }] }, timestamp: 1 };
    assert.ok(milliseconds(() => assert.equal(admitsFrame(frame, maskingPolicy({})), false)) < soon);
  });

  it('looks for card numbers among very many digits, and still finds one', () => {
    const digits = '1 '.repeat(950);
    assert.ok(
      milliseconds(() => {
        for (let text = 0; text < 100; text++) holdsNeverShown(digits);
      }) < soon,
    );
    assert.equal(holdsNeverShown('card 4111 1111 1111 1111 thanks'), true);
    assert.equal(holdsNeverShown('1 4111 1111 1111 1111'), true);
  });

  it('leaves an endless word unstemmed', () => {
    const word = 'キログラム'.repeat(5_000);
    assert.ok(milliseconds(() => assert.equal(stem(word), word)) < soon);
  });

  it('reads words that are also names of what every object has', () => {
    assert.equal(
      detectRisk('The constructor of the extension left. I want to kill myself'),
      'safe.suicide-self-harm',
    );
    assert.equal(detectRisk('toString valueOf __proto__ hasOwnProperty'), null);
  });
});
