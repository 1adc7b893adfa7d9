import assert from 'node:assert/strict';
import { forResident } from '../../server/conversations/resident-view.js';
import type { Entry, EntryBody } from '../../server/protocol/entries.js';

const place = {
  conversationId: '8f4f6c53-6b3a-4d0e-9b7b-0c9d2d6b3f10',
  seq: 7,
  id: '0d0f6f53-6b3a-4d0e-9b7b-0c9d2d6b3f11',
  at: '2026-11-22T09:00:00.000Z',
};
const sam = { agentId: 'staff-6f0d5f0e', agentName: 'Sam' };
const entry = (body: EntryBody): Entry => ({ ...place, ...body });

describe('what a resident sees of the log', () => {
  const staffOnly: EntryBody[] = [
    { kind: 'note', from: 'agent', text: 'rude on the phone last week', ...sam },
    { kind: 'wrap-up', from: 'agent', reason: 'answered', comment: 'rang twice', ...sam },
  ];
  for (const body of staffOnly) {
    it(`leaves a ${body.kind} out but keeps its place, so that a gap always means a loss`, () => {
      assert.deepEqual(forResident(entry(body)), { ...place, kind: 'withheld', from: 'system' });
    });
  }

  it('names the agent who writes, and nothing that identifies them to a program', () => {
    const shown = forResident(entry({ kind: 'message', from: 'agent', text: 'Hello', ...sam }));
    assert.ok(shown.kind === 'message' && shown.from === 'agent');
    assert.equal(shown.agentName, 'Sam');
    assert.ok(!JSON.stringify(shown).includes(sam.agentId));
  });

  it('names the agent who joins', () => {
    const shown = forResident(
      entry({
        kind: 'state',
        from: 'system',
        move: 'offer-accepted',
        before: 'offered',
        after: 'active',
        cause: 'agent',
        ...sam,
      }),
    );
    assert.ok(shown.kind === 'state');
    assert.equal(shown.agentName, 'Sam');
    assert.equal(shown.agentId, undefined);
  });

  for (const move of ['offer-made', 'offer-declined', 'offer-lapsed']) {
    it(`does not say who it was at ${move}`, () => {
      const shown = forResident(
        entry({
          kind: 'state',
          from: 'system',
          move,
          before: 'offered',
          after: 'queued',
          cause: 'timer',
          ...sam,
        }),
      );
      assert.ok(!JSON.stringify(shown).includes('Sam'));
      assert.ok(!JSON.stringify(shown).includes(sam.agentId));
    });
  }

  it('gives everything else as it is', () => {
    const open: EntryBody[] = [
      { kind: 'message', from: 'resident', text: 'Hello' },
      { kind: 'message', from: 'bot', text: 'Hello', language: 'en', reason: { decision: 'greet' } },
      { kind: 'feedback', from: 'resident', rating: 4 },
      {
        kind: 'cobrowse',
        from: 'agent',
        act: 'asked',
        sessionId: place.id,
        agentName: 'Sam',
        purpose: 'the form',
      },
    ];
    for (const body of open) assert.deepEqual(forResident(entry(body)), entry(body));
  });
});
