import assert from 'node:assert/strict';
import { mentionPicks, namedIn } from '../../agent-console/composer-pick/mention-picks.js';
import { replyPicks } from '../../agent-console/composer-pick/reply-picks.js';
import { tokenAt } from '../../agent-console/composer-pick/written-token.js';
import { firstWords, lastWords } from '../../agent-console/inbox/excerpt.js';
import { snoozeChoices } from '../../agent-console/words/snooze-choices.js';
import { targetWords } from '../../agent-console/words/target-words.js';
import type { CannedReply } from '../../server/protocol/settings.js';
import { at, me, summary } from './entries.js';

const reply = (shortcut: string, en: string, cy = ''): CannedReply => ({
  id: shortcut,
  version: 1,
  shortcut,
  text: { en, cy },
  scope: 'everyone',
  teamId: null,
  ownerId: null,
});

describe('a canned reply', () => {
  const replies = [
    reply('bin-day', 'Hello, I am {agent}.', 'Helo, {agent} ydw i.'),
    reply('bulky', 'Ref {reference}'),
  ];

  it('is found by what stands after /, its shortcut first, in the language of the conversation', () => {
    const values = { agent: 'Sam' };
    assert.deepEqual(
      replyPicks(replies, 'b', 'cy', values).map(({ text }) => text),
      ['Helo, Sam ydw i.', 'Ref {reference}'],
    );
    assert.deepEqual(
      replyPicks(replies, 'day', 'en', values).map(({ title }) => title),
      ['/bin-day'],
    );
  });

  it('is looked for where the caret is, whatever stands around it', () => {
    assert.deepEqual(tokenAt('Hello /bin and more', 10, '/'), { sign: '/', query: 'bin', start: 6, end: 10 });
  });

  it('is not looked for in an address or a date', () => {
    assert.equal(tokenAt('see https://example.com/bins', 28, '/'), null);
    assert.equal(tokenAt('on 3/4', 6, '/'), null);
  });
});

describe('a note', () => {
  const colleagues = [
    { staffId: 'c1', name: 'Cerys Price' },
    { staffId: 'o1', name: 'Omar Khan' },
  ];
  it('names a colleague by @ and any part of their name', () => {
    assert.deepEqual(
      mentionPicks(colleagues, 'pri').map(({ text }) => text),
      ['@Cerys Price '],
    );
    assert.deepEqual(namedIn('Could @Omar Khan look at this?', colleagues), ['o1']);
    assert.deepEqual(namedIn('Omar Khan', colleagues), []);
  });
});

describe('what a list shows of a conversation', () => {
  const message = { at: at(1), from: 'agent' as const, text: 'Hello', agentId: 'other', agentName: 'Omar' };

  it('is the message that fired safeguarding, not the first', () => {
    const conversation = summary({
      firstMessage: 'hello',
      alarm: { rule: 'safe.emergency-999', text: 'there is a fire', at: at(2) },
    });
    assert.equal(firstWords(conversation, me.staffId), 'there is a fire');
  });

  it('says who of the agents wrote, and “You” only for this one', () => {
    assert.equal(lastWords(summary({ lastMessage: message }), me.staffId), 'Omar: Hello');
    const own = { ...message, agentId: me.staffId };
    assert.equal(lastWords(summary({ lastMessage: own }), me.staffId), 'You: Hello');
  });

  it('has no marks of Markdown', () => {
    const lastMessage = { at: at(1), from: 'bot' as const, text: 'Put it **out**:\n\n- by 7am\n- lid shut' };
    assert.equal(
      lastWords(summary({ lastMessage }), me.staffId),
      'Assistant: Put it out: · by 7am · lid shut',
    );
  });
});

describe('a wait', () => {
  const now = Date.parse(at(0));
  it('is shown to come near its target before it misses it', () => {
    assert.equal(targetWords(at(300), now), null);
    assert.deepEqual(targetWords(at(45), now), { words: 'Target in 45 s', isOver: false });
    assert.deepEqual(targetWords(at(-70), now), { words: 'Over target by 1 min 10 s', isOver: true });
    assert.equal(targetWords(null, now), null);
  });
});

describe('snoozing', () => {
  it('offers tomorrow at nine, whatever the time is now', () => {
    const choices = snoozeChoices(new Date(2026, 2, 28, 23, 30));
    assert.equal(choices.at(-1)?.until.getTime(), new Date(2026, 2, 29, 9).getTime());
  });
});
