import assert from 'node:assert/strict';
import type { Inbox } from '../../server/protocol/agent.js';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import * as change from '../../agent-console/floor/changes.js';
import { initialState, type FloorState } from '../../agent-console/floor/floor-state.js';
import { inboxViews, type InboxView } from '../../agent-console/floor/inbox-views.js';
import { unreadCount } from '../../agent-console/floor/unread.js';
import {
  at,
  colleagueId,
  conversationId,
  entry,
  fromMe,
  fromResident,
  me,
  mine,
  summary,
} from './entries.js';

const inbox = (changes: Partial<Inbox> = {}): Inbox => ({
  me,
  status: 'available',
  offers: [],
  mine: [],
  queue: [],
  consults: [],
  queueTotal: 0,
  closed: [],
  ...changes,
});
const opened = (changes: Partial<Inbox> = {}): FloorState =>
  change.withInbox(initialState(me, []), inbox(changes));
const listed = (state: FloorState, view: InboxView): string[] =>
  inboxViews(state, Date.parse(at(0)))[view].map((conversation) => conversation.conversationId);
const waiting = (id: string, changes: Partial<ConversationSummary> = {}): ConversationSummary =>
  summary({ conversationId: id, ...changes });
const moveTo = (seq: number, after: 'queued' | 'active') =>
  entry(seq, { kind: 'state', from: 'system', move: after, before: 'offered', after, cause: 'agent' });

describe('the inbox', () => {
  it('keeps the queue in order: safeguarding first, then first come first served', () => {
    const state = opened({
      queue: [
        waiting('late', { waitingSince: at(90) }),
        waiting('early', { waitingSince: at(10) }),
        waiting('at risk', { waitingSince: at(95), isSafeguarding: true }),
      ],
    });
    assert.deepEqual(listed(state, 'queue'), ['at risk', 'early', 'late']);
  });

  it('moves a conversation from the queue to an offer to mine to closed', () => {
    let state = opened({ queue: [summary()] });
    state = change.withConversation(state, mine({ state: 'offered', offerLapsesAt: at(30) }));
    assert.deepEqual([listed(state, 'queue'), listed(state, 'offers')], [[], [conversationId]]);
    state = change.withConversation(state, mine());
    assert.deepEqual([listed(state, 'offers'), listed(state, 'mine')], [[], [conversationId]]);
    state = change.withConversation(state, mine({ state: 'closed', closedAt: at(99) }));
    assert.deepEqual([listed(state, 'mine'), listed(state, 'closed')], [[], [conversationId]]);
  });

  it('counts one offered to a colleague as waiting still, and lets it go when they accept', () => {
    let state = opened({ queue: [summary()] });
    state = change.withConversation(state, summary({ state: 'offered', agentId: colleagueId }));
    assert.deepEqual(listed(state, 'queue'), [conversationId]);
    state = change.withConversation(state, summary({ state: 'active', agentId: colleagueId }));
    assert.equal(state.conversations.has(conversationId), false);
    state = change.withConversation(state, summary({ state: 'closed', agentId: colleagueId }));
    assert.deepEqual(listed(state, 'closed'), []);
  });

  it('keeps what is being read on the screen although a colleague took it', () => {
    let state = change.withSelected(opened({ queue: [summary()] }), conversationId);
    state = change.withConversation(state, summary({ state: 'active', agentId: colleagueId }));
    assert.equal(state.conversations.get(conversationId)?.state, 'active');
  });

  it('puts a lapsed offer back in the queue, unless it was accepted meanwhile', () => {
    const offered = opened({ offers: [mine({ state: 'offered', offerLapsesAt: at(30) })] });
    assert.deepEqual(listed(change.withOfferLapsed(offered, conversationId), 'queue'), [conversationId]);
    const accepted = change.withConversation(offered, mine());
    assert.equal(change.withOfferLapsed(accepted, conversationId), accepted);
  });

  it('ignores news of a conversation that is older than a move its log shows', () => {
    let state = opened({ offers: [mine({ state: 'offered', lastSeq: 1 })] });
    state = change.withEntries(state, conversationId, [fromResident(1), moveTo(2, 'active')]);
    state = change.withConversation(state, mine({ lastSeq: 2 }));
    state = change.withConversation(state, mine({ state: 'offered', lastSeq: 1 }));
    assert.equal(state.conversations.get(conversationId)?.state, 'active');
  });

  it('takes a move although a later message was heard of first', () => {
    let state = opened({ mine: [mine({ lastSeq: 1 })] });
    state = change.withEntries(state, conversationId, [fromResident(1), fromResident(2, 'newest')]);
    state = change.withConversation(state, mine({ state: 'wrap-up', lastSeq: 1 }));
    const known = state.conversations.get(conversationId);
    assert.equal(known?.state, 'wrap-up');
    assert.equal(known?.lastMessage?.text, 'newest');
  });

  it('says so when the server set the agent away while the connection was lost', () => {
    const state = change.withInbox(opened(), inbox({ status: 'away' }));
    assert.match(state.notice?.text ?? '', /set to away/);
    assert.equal(change.withInbox(opened(), inbox()).notice, null);
  });

  it('counts as unread what the resident wrote after the last reply and nobody has seen', () => {
    let state = opened({ mine: [mine()] });
    const log = [fromResident(1), moveTo(2, 'active'), fromMe(3, 'Hello'), fromResident(4), fromResident(5)];
    state = change.withEntries(state, conversationId, log);
    assert.equal(unreadCount(state, conversationId), 2);
    assert.equal(unreadCount(change.withSeen(state, conversationId, 4), conversationId), 1);
    assert.equal(unreadCount(change.withSeen(state, conversationId, 5), conversationId), 0);
  });
});
