import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GroupCommit, type Outcome } from '../../server/conversations/group-commit.js';

/** Commits that end when the test says so. */
function heldCommits(most = 500) {
  const groups: number[][] = [];
  const waiting: (() => void)[] = [];
  const commits = new GroupCommit<number, string>(async (group) => {
    groups.push(group);
    await new Promise<void>((resolve) => waiting.push(resolve));
    return group.map((request): Outcome<string> => ({ result: `kept ${request}` }));
  }, most);
  const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
  return {
    commits,
    groups,
    finishOne: async () => {
      // On a busy machine a timer may come before the commit begins.
      while (waiting.length === 0) await turn();
      waiting.shift()?.();
      await turn();
    },
  };
}

describe('group commit', () => {
  it('lets what arrives in one turn of the event loop share one commit', async () => {
    const { commits, groups, finishOne } = heldCommits();
    const kept = Promise.all([1, 2, 3].map((request) => commits.add(request)));
    await finishOne();
    assert.deepEqual(await kept, ['kept 1', 'kept 2', 'kept 3']);
    assert.deepEqual(groups, [[1, 2, 3]]);
  });

  it('lets what arrives during a commit share the next, in the order in which it came', async () => {
    const { commits, groups, finishOne } = heldCommits();
    const first = commits.add(1);
    await new Promise((resolve) => setTimeout(resolve, 2));
    const later = [2, 3, 4].map((request) => commits.add(request));
    await finishOne();
    await first;
    await finishOne();
    await Promise.all(later);
    assert.deepEqual(groups, [[1], [2, 3, 4]]);
  });

  it('acknowledges nothing before its own group is durable', async () => {
    const { commits, finishOne } = heldCommits();
    let isKept = false;
    const kept = commits.add(1).then(() => (isKept = true));
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(isKept, false);
    await finishOne();
    await kept;
  });

  it('never makes a group larger than the most it may be', async () => {
    const { commits, groups, finishOne } = heldCommits(2);
    const kept = Promise.all([1, 2, 3, 4, 5].map((request) => commits.add(request)));
    for (let group = 0; group < 3; group++) await finishOne();
    await kept;
    assert.deepEqual(groups, [[1, 2], [3, 4], [5]]);
  });

  it('lets one refusal spoil nothing for the rest of its group', async () => {
    const commits = new GroupCommit<number, number>(
      async (group) =>
        group.map((request) => (request === 2 ? { refusal: new Error('no') } : { result: request })),
      10,
    );
    const settled = await Promise.allSettled([1, 2, 3].map((request) => commits.add(request)));
    assert.deepEqual(
      settled.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
  });

  it('rejects a whole group whose commit failed, and keeps the next', async () => {
    let isDiskFull = true;
    const commits = new GroupCommit<number, number>(async (group) => {
      if (isDiskFull) throw new Error('the disk is full');
      return group.map((request) => ({ result: request }));
    }, 10);
    const failed = await Promise.allSettled([commits.add(1), commits.add(2)]);
    assert.ok(failed.every((one) => one.status === 'rejected' && String(one.reason).includes('disk')));
    isDiskFull = false;
    assert.equal(await commits.add(3), 3);
  });

  it('settles when nothing is waiting or under way', async () => {
    const { commits, finishOne } = heldCommits();
    await commits.settled();
    const kept = commits.add(1);
    let isSettled = false;
    const settled = commits.settled().then(() => (isSettled = true));
    await new Promise((resolve) => setTimeout(resolve, 2));
    assert.equal(isSettled, false);
    await finishOne();
    await kept;
    await settled;
  });

  it('gives each its own outcome, whenever they arrive and whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ pause: fc.boolean(), isRefused: fc.boolean() }), { maxLength: 40 }),
        async (arrivals) => {
          const order: number[] = [];
          const commits = new GroupCommit<number, number>(async (group) => {
            await Promise.resolve();
            order.push(...group);
            return group.map((request) =>
              arrivals[request]?.isRefused ? { refusal: request } : { result: request },
            );
          }, 7);
          const asked: Promise<unknown>[] = [];
          for (const [place, { pause }] of arrivals.entries()) {
            if (pause) await new Promise((resolve) => setImmediate(resolve));
            asked.push(commits.add(place).catch((refusal: unknown) => `refused ${String(refusal)}`));
          }
          assert.deepEqual(
            await Promise.all(asked),
            arrivals.map(({ isRefused }, place) => (isRefused ? `refused ${place}` : place)),
          );
          assert.deepEqual(
            order,
            arrivals.map((_, place) => place),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
