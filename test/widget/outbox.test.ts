import { deepEqual, equal } from 'node:assert/strict';
import {
  acknowledge,
  carryOver,
  countUnanswered,
  discard,
  nextToSend,
  otherTabHeadStartMs,
  parseOutbox,
  refuse,
  settle,
  tryAgain,
  write,
  type Outbox,
} from '../../widget/conversation/outbox.js';
import { entry } from './entries.js';

const writtenAtMs = 1_000;
const written = (...ids: string[]): Outbox =>
  ids.reduce<Outbox>(
    (outbox, id) => write(outbox, { id, text: `text of ${id}`, writtenAtMs, tabId: 'this tab' }),
    [],
  );
const thisTab = { tabId: 'this tab', openedAtMs: 0 };
const anotherTab = { tabId: 'another tab', openedAtMs: 0 };
const states = (outbox: Outbox) => outbox.map(({ id, state }) => `${id} ${state}`);
const unavailable = { code: 'unavailable', message: 'Try again in a minute.' } as const;

describe("the widget's outbox", () => {
  it('sends messages in the order in which they were written', () => {
    const outbox = written('a', 'b');
    equal(nextToSend(outbox, thisTab, writtenAtMs)?.id, 'a');
    equal(nextToSend(acknowledge(outbox, 'a'), thisTab, writtenAtMs)?.id, 'b');
  });

  it('keeps what was written later behind a message that was refused', () => {
    const outbox = refuse(written('a', 'b', 'c'), 'b', unavailable);
    deepEqual(states(outbox), ['a waiting', 'b not-sent', 'c not-sent']);
    equal(outbox[1]?.problem?.message, 'Try again in a minute.');
  });

  it('tries all that was not sent again, in order, when the resident asks or writes on', () => {
    const failed = refuse(written('a', 'b'), 'a', unavailable);
    deepEqual(states(tryAgain(failed)), ['a waiting', 'b waiting']);
    equal(tryAgain(failed)[0]?.problem, undefined);
    const next = write(failed, { id: 'c', text: 'more', writtenAtMs, tabId: 'this tab' });
    deepEqual(states(next), ['a waiting', 'b waiting', 'c waiting']);
  });

  it('tells the resident after three silences, and not before', () => {
    let outbox = written('a');
    outbox = countUnanswered(outbox, 'a', '');
    outbox = countUnanswered(outbox, 'a', '');
    deepEqual(states(outbox), ['a waiting']);
    deepEqual(states(countUnanswered(outbox, 'a', '')), ['a not-sent']);
  });

  it('lets the tab in which a message was written send it first', () => {
    const outbox = written('a');
    equal(nextToSend(outbox, anotherTab, writtenAtMs + otherTabHeadStartMs - 1), undefined);
    equal(nextToSend(outbox, anotherTab, writtenAtMs + otherTabHeadStartMs)?.id, 'a');
  });

  it('sends at once what was written before the page was reloaded', () => {
    const reloaded = { tabId: 'a new id', openedAtMs: writtenAtMs + 1 };
    equal(nextToSend(written('a'), reloaded, writtenAtMs + 2)?.id, 'a');
  });

  it('lets go of a message when the log shows it', () => {
    const inLog = { ...entry(1), id: 'a' };
    deepEqual(states(settle(written('a', 'b'), [inLog])), ['b waiting']);
  });

  it('takes only what was not stored into a new conversation', () => {
    deepEqual(states(carryOver(acknowledge(written('a', 'b'), 'a'))), ['b waiting']);
  });

  it('forgets what the resident deletes', () => {
    deepEqual(states(discard(written('a', 'b'), 'a')), ['b waiting']);
  });

  it('survives being kept as text', () => {
    const outbox = refuse(written('a', 'b'), 'b', unavailable);
    deepEqual(parseOutbox(JSON.stringify(outbox)), outbox);
  });

  for (const broken of [null, '', '{', '{}', '[1, null, {"id": "a"}]']) {
    it(`reads ${String(broken)} as an empty outbox`, () => {
      deepEqual(parseOutbox(broken), []);
    });
  }
});
