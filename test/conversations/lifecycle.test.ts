import assert from 'node:assert/strict';
import { isPossible, makeMove, moves, type Move } from '../../server/conversations/lifecycle.js';
import { Refused } from '../../server/lib/refused.js';
import { conversationStates, type ConversationState } from '../../server/protocol/conversation.js';
import { conversationWith } from '../stage/conversations.js';

/** Written out by hand, so that a slip in the table of moves is seen here. */
const promised: Record<Move, Partial<Record<ConversationState, ConversationState>>> = {
  'person-requested': { bot: 'queued', 'after-hours': 'queued' },
  'message-left': { bot: 'after-hours', queued: 'after-hours' },
  'team-opened': { 'after-hours': 'queued' },
  'offer-made': { queued: 'offered' },
  'offer-accepted': { offered: 'active' },
  'offer-declined': { offered: 'queued' },
  'offer-lapsed': { offered: 'queued' },
  'agent-vanished': { active: 'queued' },
  transferred: { queued: 'queued', offered: 'queued', active: 'queued' },
  requeued: { active: 'queued' },
  'taken-over': { queued: 'active', offered: 'active', active: 'active' },
  'ended-while-served': { active: 'wrap-up' },
  'ended-unserved': { bot: 'closed', 'after-hours': 'closed', queued: 'closed', offered: 'closed' },
  'wrapped-up': { 'wrap-up': 'closed' },
  'left-while-waiting': { queued: 'closed', offered: 'closed' },
  'left-while-served': { active: 'wrap-up' },
  'returned-to-agent': { 'wrap-up': 'active' },
  'returned-to-bot': { closed: 'bot' },
};
const sam = { agentId: '6f0d5f0e-2f1f-4f3e-8f1a-0a0b0c0d0e0f', agentName: 'Sam' };

describe("a conversation's moves", () => {
  it('are the ones that are promised, and no others', () => {
    assert.deepEqual(Object.keys(moves).sort(), Object.keys(promised).sort());
  });

  for (const move of Object.keys(promised) as Move[]) {
    for (const before of conversationStates) {
      const after = promised[move][before];
      const conversation = conversationWith({ state: before });
      if (after !== undefined) {
        it(`${move} takes a conversation from ${before} to ${after}, and says so in the log`, () => {
          assert.ok(isPossible(before, move));
          const { entries, patch } = makeMove(conversation, move, 'agent', sam);
          assert.equal(patch?.state, after);
          assert.deepEqual(entries, [
            { kind: 'state', from: 'system', move, before, after, cause: 'agent', ...sam },
          ]);
        });
      } else {
        it(`${move} is refused in ${before}, with a sentence`, () => {
          assert.ok(!isPossible(before, move));
          assert.throws(
            () => makeMove(conversation, move, 'agent'),
            (fault) =>
              fault instanceof Refused && fault.code === 'not_in_this_state' && fault.message.endsWith('.'),
          );
        });
      }
    }
  }

  it('lead from closed only back to the assistant, when the resident writes again', () => {
    const possible = Object.keys(moves).filter((move) => isPossible('closed', move as Move));
    assert.deepEqual(possible, ['returned-to-bot']);
  });
});
