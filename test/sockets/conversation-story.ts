import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Entry } from '../../server/protocol/entries.js';
import { AgentClient } from '../stage/agent-client.js';
import { ResidentClient } from '../stage/resident-client.js';

const shown = (entry: Entry): string =>
  entry.kind === 'message'
    ? `${entry.from}: ${entry.text}`
    : entry.kind === 'state'
      ? `${entry.before} → ${entry.after}`
      : entry.kind;

/**
 * One conversation from the first question to the feedback, with every command of the protocol and
 * the other party listening. The two addresses may lead to two processes.
 */
export async function conversationStory(residentUrl: string, agentUrl: string): Promise<void> {
  const resident = await ResidentClient.open(residentUrl, {
    language: 'en',
    pageUrl: 'https://www.thornmarch.example/bins?name=Ada#top',
  });
  const { id } = resident;
  assert.equal(resident.opened.state, 'bot');
  const asked = await resident.says('my bin was not collected');
  assert.equal(asked, 1);
  const answer = await resident.hearsEntry((entry) => entry.kind === 'message' && entry.from === 'bot');
  assert.ok(answer.kind === 'message' && answer.from === 'bot');
  assert.equal(answer.reason.decision, 'answer');

  // Asks for a person, and waits.
  const agent = await AgentClient.start(agentUrl, 'Sam');
  assert.equal((await agent.does('inbox:open', {})).status, 'away');
  assert.equal((await resident.does('agent:request', { reason: 'It is the third time' })).state, 'queued');
  assert.deepEqual(await resident.hears('queue:changed'), {
    conversationId: id,
    position: 1,
    estimatedWaitSeconds: null,
    estimatedWait: null,
  });
  await agent.hears('queue:changed', ({ waiting }) => waiting === 1);
  const { queue } = await agent.does('inbox:open', {});
  assert.deepEqual(
    queue.map(({ conversationId, pageUrl }) => [conversationId, pageUrl]),
    [[id, 'https://www.thornmarch.example/bins']],
  );

  // Is offered, read and taken.
  assert.deepEqual((await agent.does('presence:set', { status: 'available' })).status, 'available');
  await agent.hears('presence:changed', ({ status, name }) => status === 'available' && name === 'Sam');
  await agent.hears('offer:made', ({ conversation }) => conversation.conversationId === id);
  const before = await agent.does('conversation:sync', { conversationId: id, after: 0 });
  assert.equal(shown(before.entries[0] ?? assert.fail()), 'resident: my bin was not collected');
  const { conversation } = await agent.does('offer:accept', { conversationId: id });
  assert.deepEqual([conversation.state, conversation.agentName], ['active', 'Sam']);
  await resident.hears('state:changed', ({ state, agentName }) => state === 'active' && agentName === 'Sam');
  await agent.hears('state:changed', ({ conversation: { state } }) => state === 'active');

  // Both type, write and read.
  await agent.does('typing:set', { conversationId: id, typing: true });
  await resident.hears('typing:changed', ({ from, typing }) => from === 'agent' && typing);
  await resident.does('typing:set', { typing: true });
  await agent.hears('typing:changed', ({ from, typing }) => from === 'resident' && typing);
  const hello = await agent.says(id, 'Hello, I am Sam. Which street?');
  await resident.reads('Hello, I am Sam');
  await resident.does('entries:read', { seq: hello });
  await agent.hears('entries:read', ({ by, seq }) => by === 'resident' && seq === hello);
  const street = await resident.says('Priory Road');
  await agent.hears('entry:added', (entry) => entry.seq === street);
  await agent.does('entries:read', { conversationId: id, seq: street });
  await resident.hears('entries:read', ({ by, seq }) => by === 'agent' && seq === street);
  await agent.does('note:add', { conversationId: id, id: randomUUID(), text: 'third miss this month' });
  await resident.hearsEntry(({ kind }) => kind === 'withheld');

  // Shares the page, masked, and stops.
  const { cobrowse } = await agent.does('cobrowse:ask', { conversationId: id, purpose: 'See the form' });
  const { sessionId } = cobrowse;
  await resident.hears('cobrowse:changed', (fact) => fact.cobrowse?.status === 'asked');
  await resident.does('cobrowse:answer', { sessionId, granted: true });
  await agent.hears('cobrowse:changed', (fact) => fact.cobrowse?.status === 'granted');
  await agent.does('cobrowse:snapshot', { conversationId: id });
  assert.deepEqual(await resident.hears('cobrowse:snapshot-needed'), { sessionId });
  await resident.does('cobrowse:frames', {
    sessionId,
    pageId: randomUUID(),
    sequence: 1,
    frames: [
      { type: 4, data: { href: 'https://www.thornmarch.example', width: 1280, height: 720 }, timestamp: 1 },
    ],
  });
  const relayed = await agent.hears('cobrowse:frames');
  assert.deepEqual([relayed.conversationId, relayed.frames.length], [id, 1]);
  await agent.does('cobrowse:stop', { conversationId: id });
  await resident.hears('cobrowse:changed', (fact) => fact.cobrowse === null);
  await resident.does('cobrowse:stop', { sessionId });

  // Ends, is wrapped up, and says how it was.
  await resident.does('conversation:end', {});
  await agent.hears('state:changed', ({ conversation: { state } }) => state === 'wrap-up');
  const closed = await agent.does('conversation:wrap-up', {
    conversationId: id,
    id: randomUUID(),
    reason: 'answered',
    comment: 'told the crew',
  });
  assert.equal(closed.conversation.state, 'closed');
  await resident.hears('state:changed', ({ state }) => state === 'closed');
  const feedback = await resident.does('feedback:give', { id: randomUUID(), rating: 5, comment: 'Quick' });

  // What each holds is the log, once, in order, without gaps.
  const theirs = await resident.does('conversation:sync', { after: 0 });
  const staffs = await agent.does('conversation:sync', { conversationId: id, after: 0 });
  assert.equal(theirs.lastSeq, feedback.seq);
  assert.deepEqual(
    theirs.entries.map(({ seq }) => seq),
    Array.from({ length: theirs.lastSeq }, (_, place) => place + 1),
  );
  assert.deepEqual(
    theirs.entries.map(({ seq, id: entryId }) => [seq, entryId]),
    staffs.entries.map(({ seq, id: entryId }) => [seq, entryId]),
  );
  const heard = resident.heard('entry:added').map(({ seq }) => seq);
  assert.deepEqual(
    heard,
    theirs.entries.map(({ seq }) => seq),
  );
  assert.deepEqual(
    staffs.entries.map(shown).filter((line) => !line.startsWith('bot: ')),
    [
      'resident: my bin was not collected',
      'bot → queued',
      'queued → offered',
      'offered → active',
      'agent: Hello, I am Sam. Which street?',
      'resident: Priory Road',
      'note',
      'cobrowse',
      'cobrowse',
      'cobrowse',
      'active → wrap-up',
      'wrap-up',
      'wrap-up → closed',
      'feedback',
    ],
  );
  const told = `${resident.everythingHeard}${JSON.stringify(theirs)}`;
  for (const secret of ['third miss', 'told the crew', agent.staffId])
    assert.ok(!told.includes(secret), secret);

  await agent.does('presence:set', { status: 'away' });
  resident.close();
  agent.close();
}
