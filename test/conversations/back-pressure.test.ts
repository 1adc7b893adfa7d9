import assert from 'node:assert/strict';
import { ConversationLog, type ChangeRequest } from '../../server/conversations/log.js';
import { Busy } from '../../server/lib/refused.js';
import { conversationWith } from '../stage/conversations.js';

describe('a log that is asked for more than it can store', () => {
  const conversation = conversationWith();
  const request = (place: number): ChangeRequest => ({
    conversationId: conversation.id,
    commandId: String(place),
    author: 'resident',
    at: '2026-11-22T09:00:00.000Z',
    decide: () => ({ entries: [] }),
  });

  it('refuses what would have to wait too long and says when to come again, and keeps what waits', async () => {
    let goOn: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => (goOn = resolve));
    const log = new ConversationLog({
      commit: async (group) => {
        await stalled;
        return group.map(() => ({
          result: { conversation, before: conversation, entries: [], isRepeat: false },
        }));
      },
      entriesAfter: async () => [],
    });
    const asked = Array.from({ length: 7_000 }, (_, place) =>
      log.change(request(place)).then(
        () => 'stored',
        (fault: unknown) => (fault instanceof Busy && fault.retryAfterMs > 0 ? 'put off' : fault),
      ),
    );
    await new Promise((resolve) => setImmediate(resolve));
    goOn();
    const outcomes = await Promise.all(asked);
    assert.deepEqual(new Set(outcomes), new Set(['stored', 'put off']));
    const stored = outcomes.filter((outcome) => outcome === 'stored').length;
    assert.ok(stored >= 5_000 && stored < 7_000, `${stored} were stored`);
    assert.equal(await log.change(request(7_000)).then(({ isRepeat }) => isRepeat), false);
  });
});
