import {
  canReturn,
  servingAgentName,
  summaryOf,
  visibleCobrowse,
  withoutWords,
} from '../conversations/conversation.js';
import type { Committed, ConversationLog } from '../conversations/log.js';
import { forResident } from '../conversations/resident-view.js';
import type { Namespaces } from './namespaces.js';
import { rooms } from './rooms.js';

/** Tells browsers of every change, after it is durable. */
export function announceChanges(namespaces: Namespaces, log: ConversationLog): void {
  log.onCommitted((committed) => {
    tellResident(namespaces, committed);
    tellStaff(namespaces, committed);
  });
}

function tellResident({ resident }: Namespaces, { conversation, before, entries }: Committed): void {
  const room = resident.to(rooms.resident(conversation.id));
  const conversationId = conversation.id;
  for (const entry of entries) room.emit('entry:added', forResident(entry));
  const agentName = servingAgentName(conversation);
  if (conversation.state !== before.state || agentName !== servingAgentName(before)) {
    room.emit('state:changed', {
      conversationId,
      state: conversation.state,
      agentName,
      canReturn: canReturn(conversation),
    });
  }
  if (hasNewCobrowse(conversation, before)) {
    room.emit('cobrowse:changed', { conversationId, cobrowse: visibleCobrowse(conversation) });
  }
}

function tellStaff({ agent }: Namespaces, committed: Committed): void {
  const { conversation, before, entries } = committed;
  const holders = new Set([before.agentId, conversation.agentId].filter((agentId) => agentId !== null));
  const company = companyOf(conversation);
  const own = agent.to([rooms.readers(conversation.id), ...[...holders, ...company].map(rooms.staff)]);
  for (const entry of entries) own.emit('entry:added', entry);

  const summary = summaryOf(conversation);
  for (const note of entries) {
    if (note.kind !== 'note' || !note.mentions?.length) continue;
    const named = note.mentions.map(({ staffId }) => rooms.staff(staffId));
    agent.to(named).emit('mention:made', { conversation: summary, note });
  }
  if (conversation.state === 'offered' && before.state !== 'offered' && conversation.agentId !== null) {
    agent.to(rooms.staff(conversation.agentId)).emit('offer:made', { conversation: summary });
  }
  if (before.state === 'offered' && conversation.state !== 'offered' && conversation.state !== 'active') {
    if (before.agentId !== null) {
      agent.to(rooms.staff(before.agentId)).emit('offer:lapsed', { conversationId: conversation.id });
    }
  }
  const isShownAnew =
    conversation.state !== before.state ||
    conversation.agentId !== before.agentId ||
    conversation.pageUrl !== before.pageUrl ||
    conversation.language !== before.language ||
    conversation.teamId !== before.teamId ||
    conversation.consulted !== before.consulted ||
    conversation.guests !== before.guests ||
    conversation.tags !== before.tags ||
    conversation.snoozedUntil !== before.snoozedUntil ||
    conversation.alarm !== before.alarm;
  if (isShownAnew) {
    // All lists keep up; the words in them go to those who may read the conversation.
    const readers =
      conversation.state === 'queued'
        ? [rooms.serving]
        : [rooms.supervisors, ...[...holders, ...company].map(rooms.staff)];
    agent.to(readers).emit('state:changed', { conversation: summary });
    agent
      .to(rooms.allStaff)
      .except(readers)
      .emit('state:changed', { conversation: withoutWords(summary) });
  }
  if (hasNewCobrowse(conversation, before)) {
    own.emit('cobrowse:changed', {
      conversationId: conversation.id,
      cobrowse: visibleCobrowse(conversation),
    });
  }
  tellConsulted(agent, committed);
  // Once it leaves the queue, those who read it there have no more business with it.
  if (conversation.state !== 'queued' && before.state === 'queued') {
    const readers = rooms.readers(conversation.id);
    agent.in(readers).except(rooms.supervisors).socketsLeave(readers);
  }
}

/** Colleagues who are asked for advice, and supervisors who have joined. */
function companyOf({ consulted, guests }: Committed['conversation']): string[] {
  return [...consulted, ...guests].map(({ staffId }) => staffId);
}

/** A colleague hears when they are asked for advice, and when it is over. */
function tellConsulted(agent: Namespaces['agent'], { conversation, before, entries }: Committed): void {
  if (conversation.consulted === before.consulted) return;
  const asking = entries.find((entry) => entry.kind === 'side-talk');
  const wasAsked = new Set(before.consulted.map(({ staffId }) => staffId));
  const isAsked = new Set(conversation.consulted.map(({ staffId }) => staffId));
  for (const staffId of isAsked) {
    if (wasAsked.has(staffId) || asking === undefined) continue;
    const by = asking.agentName;
    agent.to(rooms.staff(staffId)).emit('consult:asked', { conversation: summaryOf(conversation), by });
  }
  for (const staffId of wasAsked) {
    if (isAsked.has(staffId)) continue;
    agent.to(rooms.staff(staffId)).emit('consult:ended', { conversationId: conversation.id });
    // Who is asked no more has no more business with it, unless it is theirs to supervise.
    agent.in(rooms.staff(staffId)).except(rooms.supervisors).socketsLeave(rooms.readers(conversation.id));
  }
}

function hasNewCobrowse(conversation: Committed['conversation'], before: Committed['conversation']): boolean {
  return (
    conversation.cobrowse?.sessionId !== before.cobrowse?.sessionId ||
    conversation.cobrowse?.status !== before.cobrowse?.status
  );
}
