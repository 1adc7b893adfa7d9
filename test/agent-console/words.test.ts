import assert from 'node:assert/strict';
import { whatTheBotUnderstood } from '../../agent-console/words/bot-words.js';
import { durationWords, secondsLeft } from '../../agent-console/words/durations.js';
import { lengthAdvice } from '../../agent-console/words/message-length.js';
import { pagePath, residentName, safeLink } from '../../agent-console/words/resident-names.js';
import { moveWords } from '../../agent-console/words/state-words.js';
import { tabTitle } from '../../agent-console/words/tab-title.js';
import { clockOffsetMs } from '../../agent-console/session/server-clock.js';
import { hashOf, parseRoute } from '../../agent-console/shell/routes.js';
import { at, conversationId, entry, fromResident } from './entries.js';

describe('words of the console', () => {
  it('tell a message that is too long by how much, and say nothing while there is room', () => {
    assert.equal(lengthAdvice('a'.repeat(3_000), 4_000), null);
    assert.deepEqual(lengthAdvice('a'.repeat(3_999), 4_000), { isTooLong: false, words: '1 character left' });
    assert.equal(lengthAdvice('a'.repeat(4_000), 4_000)?.isTooLong, false);
    const tooLong = lengthAdvice('a'.repeat(5_200), 4_000);
    assert.equal(tooLong?.isTooLong, true);
    assert.match(tooLong?.words ?? '', /^Too long by 1,200 characters\. The most is 4,000/);
  });

  it('tell a time as people say it', () => {
    assert.equal(durationWords(-5), '0 s');
    assert.equal(durationWords(59_999), '59 s');
    assert.equal(durationWords(245_000), '4 min 05 s');
    assert.equal(durationWords(4_320_000), '1 h 12 min');
    assert.equal(durationWords(90_000_000), '1 d 1 h');
    assert.equal(secondsLeft(at(30), Date.parse(at(0))), 30);
    assert.equal(secondsLeft(at(0), Date.parse(at(30))), 0);
  });

  it('tell in the tab what waits: offers before messages before the queue', () => {
    assert.equal(tabTitle({ offers: 1, queued: 2, unread: 5 }), '(3) New offer · Guildhall console');
    assert.equal(tabTitle({ offers: 0, queued: 2, unread: 5 }), '(5) New messages · Guildhall console');
    assert.equal(tabTitle({ offers: 0, queued: 2, unread: 0 }), '(2) Guildhall console');
    assert.equal(tabTitle({ offers: 0, queued: 0, unread: 0 }), 'Guildhall console');
  });

  it('tell a move with its cause', () => {
    const move = (
      before: 'offered' | 'active',
      after: 'queued' | 'wrap-up',
      cause: 'agent' | 'timer' | 'resident',
    ) =>
      moveWords({ kind: 'state', from: 'system', move: 'x', before, after, cause, agentName: 'Nia Bowen' });
    assert.equal(move('offered', 'queued', 'agent'), 'Nia Bowen declined the offer; back to the queue');
    assert.match(move('offered', 'queued', 'timer'), /did not answer the offer in time/);
    assert.equal(move('active', 'wrap-up', 'agent'), 'Nia Bowen ended the conversation');
    assert.equal(move('active', 'wrap-up', 'resident'), 'The resident ended the conversation');
  });

  it('name a resident the same each time, and never follow an address that could run', () => {
    assert.equal(residentName(conversationId), 'Resident 1111');
    assert.equal(pagePath('https://thornmarch.example/parking-permit/?x=1'), '/parking-permit/');
    assert.equal(pagePath('not a page'), 'not a page');
    assert.equal(safeLink('https://thornmarch.example/bins'), 'https://thornmarch.example/bins');
    assert.equal(safeLink('javascript:alert(1)'), null);
    assert.equal(safeLink('/bins'), null);
  });
});

describe('what the assistant understood', () => {
  it('pairs each thing it said with what the resident had written', () => {
    const said = (seq: number, decision: 'greet' | 'answer', confidence?: number) =>
      entry(seq, {
        kind: 'message',
        from: 'bot',
        text: 'x',
        language: 'en',
        reason: {
          decision,
          ...(confidence !== undefined && { intent: 'bins.missed-collection', confidence }),
        },
      });
    const understood = whatTheBotUnderstood([
      said(1, 'greet'),
      fromResident(2, 'missed bin'),
      said(3, 'answer', 0.914),
    ]);
    assert.deepEqual(understood, [
      { seq: 1, utterance: null, decision: 'greet', intent: null, confidence: null },
      {
        seq: 3,
        utterance: 'missed bin',
        decision: 'answer',
        intent: 'bins.missed-collection',
        confidence: '91%',
      },
    ]);
  });
});

describe("the server's time", () => {
  const header = 'Sun, 22 Nov 2026 09:00:00 GMT';
  const there = Date.parse(header);

  it('is followed by a computer whose clock is wrong', () => {
    assert.equal(clockOffsetMs(header, there + 60_000, there + 60_100), -59_550);
    assert.equal(clockOffsetMs(header, there - 60_000, there - 59_900), 60_450);
  });

  it('changes nothing for a difference that a whole second explains, or when it is not told', () => {
    assert.equal(clockOffsetMs(header, there + 900, there + 1_000), 0);
    assert.equal(clockOffsetMs(null, there, there), 0);
  });
});

describe('addresses in the console', () => {
  it('lead to what they were made for', () => {
    assert.deepEqual(parseRoute(hashOf(conversationId)), { page: 'conversation', conversationId });
    assert.deepEqual(parseRoute('#/staff'), { page: 'staff' });
    assert.deepEqual(parseRoute(''), { page: 'inbox' });
    assert.deepEqual(parseRoute('#/conversations/../x'), { page: 'inbox' });
  });
});
