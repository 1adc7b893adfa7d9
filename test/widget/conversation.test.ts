import { deepEqual, equal } from 'node:assert/strict';
import type { Conversation } from '../../widget/conversation/conversation.js';
import { eventually } from '../stage/eventually.js';
import { CouncilStandIn } from './council-stand-in.js';
import { agentMessage } from './entries.js';
import { ResidentDevice } from './resident-device.js';

/** Resolves when the view of a tab is as awaited; mocha's time-out is the limit. */
function shows(tab: Conversation, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => isSo() && resolve();
    tab.view.watch(look);
    look();
  });
}
const shownTexts = (tab: Conversation) =>
  tab.view.get().log.entries.flatMap((entry) => (entry.kind === 'message' ? [entry.text] : []));
const hasShown = (tab: Conversation, ...texts: string[]) =>
  shows(tab, () => shownTexts(tab).length === texts.length && tab.view.get().outbox.length === 0).then(() =>
    deepEqual(shownTexts(tab), texts),
  );

describe("a resident's conversation", () => {
  let council: CouncilStandIn;
  let device: ResidentDevice;
  const logs = () =>
    [...council.logs.values()].map((log) => log.map((entry) => 'text' in entry && entry.text));

  beforeEach(async () => {
    council = new CouncilStandIn();
    device = new ResidentDevice(await council.start());
  });
  afterEach(async () => {
    device.closeTabs();
    await council.stop();
  });

  it('opens on the server with the first message, not before', async () => {
    const tab = device.openTab();
    await shows(tab, () => tab.view.get().connection === 'connected');
    equal(council.logs.size, 0);
    equal(device.kept, undefined);
    tab.send('hello');
    await hasShown(tab, 'hello');
    deepEqual(logs(), [['hello']]);
  });

  it('sends what was written before there was a connection, in order', async () => {
    const tab = device.openTab();
    for (const text of ['one', 'two', 'three']) tab.send(text);
    await hasShown(tab, 'one', 'two', 'three');
  });

  it('neither loses nor doubles a message when the page is reloaded in mid-send', async () => {
    const before = device.openTab();
    before.send('one');
    await hasShown(before, 'one');
    council.acknowledgementsToDrop = 1;
    council.entriesToWithhold = 1;
    before.send('two');
    before.send('three');
    await eventually(() => equal(logs()[0]?.length, 2));
    device.closeTabs();
    const after = device.openTab();
    await hasShown(after, 'one', 'two', 'three');
    deepEqual(logs(), [['one', 'two', 'three']]);
  });

  it('keeps what is written while the server cannot save, and sends it by itself, in order, when it can', async () => {
    const tab = device.openTab();
    tab.send('before');
    await hasShown(tab, 'before');
    council.isUnavailable = true;
    tab.send('one');
    tab.send('two');
    await shows(tab, () => tab.view.get().isUnavailable);
    deepEqual(
      tab.view.get().outbox.map(({ state }) => state),
      ['waiting', 'waiting'],
    );
    council.isUnavailable = false;
    await hasShown(tab, 'before', 'one', 'two');
    equal(tab.view.get().isUnavailable, false);
    deepEqual(logs(), [['before', 'one', 'two']]);
  });

  it('sends again by itself, in order and once, what a busy server puts off', async () => {
    const tab = device.openTab();
    council.messagesToPutOff = 3;
    tab.send('one');
    tab.send('two');
    await hasShown(tab, 'one', 'two');
    equal(council.messagesToPutOff, 0);
    deepEqual(logs(), [['one', 'two']]);
  });

  it('opens by itself when the server can find the conversation again', async () => {
    council.isUnavailable = true;
    const tab = device.openTab();
    tab.send('hello');
    await shows(tab, () => tab.view.get().isUnavailable);
    council.isUnavailable = false;
    await hasShown(tab, 'hello');
  });

  it('catches up by seq after a lost connection', async () => {
    const tab = device.openTab();
    tab.send('hello');
    await hasShown(tab, 'hello');
    council.hangUp();
    const token = device.kept?.token ?? '';
    council.append(token, agentMessage('while you were away'));
    tab.send('and back');
    await shows(tab, () => shownTexts(tab).length === 3);
    deepEqual(shownTexts(tab), ['hello', 'while you were away', 'and back']);
  });

  it('asks for what is missing when an entry arrives ahead of a gap', async () => {
    const tab = device.openTab();
    tab.send('hello');
    await hasShown(tab, 'hello');
    const token = device.kept?.token ?? '';
    council.entriesToWithhold = 1;
    council.append(token, agentMessage('missed'));
    council.append(token, agentMessage('seen'));
    await shows(tab, () => shownTexts(tab).length === 3);
    deepEqual(shownTexts(tab), ['hello', 'missed', 'seen']);
    equal(council.syncs, 1);
  });

  it('reads a long log in several replies', async () => {
    const before = device.openTab();
    before.send('hello');
    await hasShown(before, 'hello');
    for (let line = 2; line <= 20; line += 1)
      council.append(device.kept?.token ?? '', agentMessage(`line ${line}`));
    device.closeTabs();
    council.entriesPerReply = 6;
    const after = device.openTab();
    await shows(after, () => shownTexts(after).length === 20);
    equal(council.syncs, 3);
  });

  it('is one conversation in two tabs that write their first message at once', async () => {
    const [left, right] = [device.openTab(), device.openTab()];
    left.send('from the left');
    right.send('from the right');
    await shows(left, () => shownTexts(left).length === 2);
    await shows(right, () => shownTexts(right).length === 2);
    deepEqual(shownTexts(left), shownTexts(right));
    equal(council.logs.size, 1);
  });

  it('starts anew when the server does not know it, and sends what was not sent', async () => {
    const tab = device.openTab();
    tab.send('hello');
    await hasShown(tab, 'hello');
    council.logs.clear();
    council.hangUp();
    tab.send('still here');
    await shows(tab, () => shownTexts(tab).join('') === 'still here');
    deepEqual(logs(), [['still here']]);
  });

  it('gives back what was never sent when the resident starts a new chat', async () => {
    const tab = device.openTab();
    tab.send('hello');
    await hasShown(tab, 'hello');
    council.hangUp();
    tab.send('not sent');
    equal(tab.startAgain(), 'not sent');
    equal(device.kept, undefined);
    equal(tab.view.get().conversationId, null);
  });
});
