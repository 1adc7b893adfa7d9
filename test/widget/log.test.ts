import { deepEqual, equal } from 'node:assert/strict';
import * as fc from 'fast-check';
import { emptyLog, hasGap, heldSeq, receive } from '../../widget/conversation/log.js';
import { entry } from './entries.js';

const seqs = (entries: readonly { seq: number }[]) => entries.map(({ seq }) => seq);

describe("the widget's log", () => {
  it('shows every entry once and in order, however they arrive', () => {
    const arrivals = fc.integer({ min: 1, max: 30 }).chain((count) =>
      fc.tuple(
        fc.shuffledSubarray(
          Array.from({ length: count }, (_, index) => index + 1),
          { minLength: count },
        ),
        fc.array(fc.integer({ min: 1, max: count }), { maxLength: 10 }),
      ),
    );
    fc.assert(
      fc.property(arrivals, ([once, again]) => {
        const log = [...once, ...again].reduce((held, seq) => receive(held, [entry(seq)]), emptyLog);
        deepEqual(
          seqs(log.entries),
          [...once].sort((a, b) => a - b),
        );
        equal(hasGap(log), false);
      }),
    );
  });

  it('holds back what came ahead of a gap', () => {
    const log = receive(emptyLog, [entry(1), entry(2), entry(5)]);
    deepEqual(seqs(log.entries), [1, 2]);
    equal(heldSeq(log), 2);
    equal(hasGap(log), true);
    deepEqual(seqs(receive(log, [entry(3), entry(4)]).entries), [1, 2, 3, 4, 5]);
  });

  it('knows that entries are missing when the server says that it has more', () => {
    const log = receive(emptyLog, [entry(1), entry(2)], 700);
    equal(hasGap(log), true);
    equal(hasGap(receive(emptyLog, [entry(1), entry(2)], 2)), false);
  });

  it('counts a withheld entry, so that nothing seems to be missing', () => {
    const log = receive(emptyLog, [entry(1), entry(2, { kind: 'withheld', from: 'system' }), entry(3)]);
    equal(heldSeq(log), 3);
    equal(hasGap(log), false);
  });
});
