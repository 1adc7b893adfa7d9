import { deepEqual, equal } from 'node:assert/strict';
import { countUnread, logItems, type LogItem } from '../../widget/conversation/items.js';
import { emptyLog, receive } from '../../widget/conversation/log.js';
import { write } from '../../widget/conversation/outbox.js';
import { english } from '../../widget/strings/en.js';
import type { EntryBody } from '../../server/protocol/entries.js';
import { agentMessage, entry, move } from './entries.js';

const logOf = (...bodies: EntryBody[]) =>
  receive(
    emptyLog,
    bodies.map((body, index) => entry(index + 1, body)),
  );
const texts = (items: LogItem[]) => items.map((item) => item.text);
const fromResident = (text: string): EntryBody => ({ kind: 'message', from: 'resident', text });

describe('what the log shows', () => {
  it('tells of moves in plain words, and says nothing of those that mean nothing to a resident', () => {
    const log = logOf(
      move('bot', 'queued'),
      move('queued', 'offered'),
      move('offered', 'queued'),
      move('queued', 'offered'),
      move('offered', 'active'),
      move('active', 'wrap-up'),
      move('wrap-up', 'closed'),
    );
    deepEqual(texts(logItems(log, [], english)), [
      'You are in the queue to talk to a person',
      'Sam has joined the chat',
      'Chat ended by Sam',
    ]);
  });

  it('never shows what is for staff', () => {
    const log = logOf({ kind: 'withheld', from: 'system' }, agentMessage('hello'));
    deepEqual(texts(logItems(log, [], english)), ['hello']);
  });

  it('puts what is still to be sent last, and shows it once when the log has it', () => {
    const log = logOf(fromResident('one'));
    const waiting = [
      ['entry-1', 'one'],
      ['new', 'two'],
    ].reduce(
      (outbox, [id = '', text = '']) => write(outbox, { id, text, writtenAtMs: 0, tabId: 'tab' }),
      [] as ReturnType<typeof write>,
    );
    deepEqual(texts(logItems(log, waiting, english)), ['one', 'two']);
  });

  it('names the sender once for messages that belong together', () => {
    const items = logItems(logOf(agentMessage('a'), agentMessage('b'), fromResident('c')), [], english);
    deepEqual(
      items.map((item) => item.kind === 'message' && item.isFirstOfSender),
      [true, false, true],
    );
  });

  it('counts as unread only what others wrote since the resident looked', () => {
    const log = logOf(agentMessage('seen'), fromResident('mine'), move('bot', 'queued'), agentMessage('new'));
    equal(countUnread(log, 1), 1);
    equal(countUnread(log, 4), 0);
  });
});
