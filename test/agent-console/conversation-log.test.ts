import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { emptyLog, hasGap, lastSeqOf, mergeEntries } from '../../agent-console/floor/conversation-log.js';
import { fromResident } from './entries.js';

const seqs = (entries: readonly { seq: number }[]): number[] => entries.map(({ seq }) => seq);

describe("a conversation's log in the console", () => {
  it('holds back an entry that overtook another until the gap is filled', () => {
    const withGap = mergeEntries(emptyLog, [fromResident(1), fromResident(3)]);
    assert.deepEqual(seqs(withGap.entries), [1]);
    assert.equal(hasGap(withGap), true);
    assert.equal(lastSeqOf(withGap), 1);

    const filled = mergeEntries(withGap, [fromResident(2)]);
    assert.deepEqual(seqs(filled.entries), [1, 2, 3]);
    assert.equal(hasGap(filled), false);
  });

  it('is the same log when nothing new came, so that nothing is drawn again', () => {
    const log = mergeEntries(emptyLog, [fromResident(1), fromResident(2)]);
    assert.equal(mergeEntries(log, [fromResident(2), fromResident(1)]), log);
    assert.equal(mergeEntries(log, []), log);
  });

  it('ends up whole and in order whatever the order, the repeats and the portions', () => {
    const arrivals = fc
      .integer({ min: 1, max: 30 })
      .chain((count) =>
        fc.tuple(
          fc.shuffledSubarray(range(count), { minLength: count }),
          fc.array(fc.integer({ min: 1, max: count }), { maxLength: 20 }),
          fc.integer({ min: 1, max: 5 }),
        ),
      );
    fc.assert(
      fc.property(arrivals, ([order, repeats, portion]) => {
        const all = [...order, ...repeats].map((seq) => fromResident(seq));
        let log = emptyLog;
        for (let index = 0; index < all.length; index += portion) {
          log = mergeEntries(log, all.slice(index, index + portion));
          assert.deepEqual(seqs(log.entries), range(log.entries.length));
        }
        assert.deepEqual(seqs(log.entries), range(order.length));
        assert.equal(hasGap(log), false);
      }),
    );
  });
});

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
