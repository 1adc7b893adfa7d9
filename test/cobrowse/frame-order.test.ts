import assert from 'node:assert/strict';
import { FrameOrder } from '../../agent-console/replay/frame-order.js';
import type { CobrowseFrame } from '../../server/protocol/cobrowse.js';

const frame = (type: 2 | 3 | 4): CobrowseFrame => ({ type, data: {}, timestamp: 0 });
const batch = (
  sequence: number,
  types: (2 | 3 | 4)[],
  pageId = 'page',
): { sessionId: string; pageId: string; sequence: number; frames: CobrowseFrame[] } => ({
  sessionId: 'session',
  pageId,
  sequence,
  frames: types.map(frame),
});
const typesOf = (frames: readonly CobrowseFrame[]): number[] => frames.map(({ type }) => type);

describe('the order of frames', () => {
  it('lets a page through from its first snapshot', () => {
    const order = new FrameOrder();
    assert.deepEqual(typesOf(order.accept(batch(1, [4, 2, 3]))), [4, 2, 3]);
    assert.deepEqual(typesOf(order.accept(batch(2, [3]))), [3]);
    assert.equal(order.isWaiting, false);
  });

  it('waits after a gap until the next snapshot, and takes that from wherever it comes in a batch', () => {
    const order = new FrameOrder();
    order.accept(batch(1, [4, 2]));
    assert.deepEqual(order.accept(batch(3, [3])), []);
    assert.equal(order.isWaiting, true);
    assert.deepEqual(order.accept(batch(4, [3])), []);
    assert.deepEqual(typesOf(order.accept(batch(5, [3, 4, 2, 3, 3]))), [4, 2, 3, 3]);
    assert.equal(order.isWaiting, false);
  });

  it('waits when it joins late', () => {
    const order = new FrameOrder();
    assert.deepEqual(order.accept(batch(12, [3])), []);
    assert.equal(order.isWaiting, true);
  });

  it('ignores what it has seen', () => {
    const order = new FrameOrder();
    order.accept(batch(1, [4, 2]));
    order.accept(batch(2, [3]));
    assert.deepEqual(order.accept(batch(2, [3])), []);
    assert.equal(order.isWaiting, false);
  });

  it('begins again on another page', () => {
    const order = new FrameOrder();
    order.accept(batch(7, [4, 2]));
    assert.deepEqual(order.accept(batch(2, [3], 'next')), []);
    assert.equal(order.isWaiting, true);
    assert.deepEqual(typesOf(order.accept(batch(3, [4, 2], 'next'))), [4, 2]);
    assert.deepEqual(typesOf(order.accept(batch(4, [3], 'next'))), [3]);
  });

  it('takes the last of several snapshots', () => {
    assert.deepEqual(typesOf(new FrameOrder().accept(batch(1, [4, 2, 3, 4, 2, 3]))), [4, 2, 3]);
  });
});
