import { stopCobrowse } from '../cobrowse/session.js';
import { joined, type Change } from '../conversations/change.js';
import type { Conversation } from '../conversations/conversation.js';
import { makeMove } from '../conversations/lifecycle.js';
import { isoAfter, isoNow } from '../lib/clock.js';
import { Refused } from '../lib/refused.js';
import { storableText } from '../lib/storable-text.js';
import { may, permit } from '../permissions.js';
import type { Note } from '../protocol/entries.js';
import type { StaffMember } from '../protocol/http.js';
import { passedMilliseconds } from '../routing/choose-offers.js';
import { unheld, waitFor } from '../routing/queue.js';
import { readFloor, type FloorNeeds } from './read-floor.js';
import type { Services } from './services.js';

export type Recipient = { kind: 'agent'; staffId: string } | { kind: 'team'; teamId: string };

const mayNot = 'Only the agent who holds a conversation, or a supervisor, can pass it on.';

/**
 * Passes a conversation to an agent, who is asked before anybody else, or to a team. It keeps the place
 * in the queue that it came with, and the note is for staff alone.
 * @throws Refused (`not_permitted`, `not_in_this_state`, `invalid` when there is no such recipient).
 */
export async function transferConversation(
  services: FloorNeeds & Pick<Services, 'log'>,
  staff: StaffMember,
  asked: { conversationId: string; id: string; to: Recipient; note?: string | undefined },
): Promise<Conversation> {
  const { log, clock } = services;
  const at = isoNow(clock);
  const recipient = await recipientOf(services, asked.to);
  const { conversation } = await log.change({
    conversationId: asked.conversationId,
    commandId: asked.id,
    kind: 'state',
    author: staff.staffId,
    at,
    decide: (conversation) => {
      permit(may.passOn(staff, conversation), mayNot);
      if (conversation.state === 'active' && asked.to.kind === 'agent') {
        if (asked.to.staffId === conversation.agentId) {
          throw new Refused('not_in_this_state', `${recipient.name} holds this conversation already.`);
        }
      }
      const { entries, patch } = makeMove(conversation, 'transferred', 'agent', {
        agentId: staff.staffId,
        agentName: staff.name,
      });
      const team = recipient.team === undefined ? {} : waitFor(recipient.team, at);
      return joined(
        {
          entries: entries.map((entry) =>
            entry.kind === 'state' ? { ...entry, ...recipient.shown } : entry,
          ),
          patch: {
            ...patch,
            ...unheld,
            queuedAt: at,
            waitingSince: conversation.waitingSince ?? at,
            ...team,
            reservedFor: asked.to.kind === 'agent' ? asked.to.staffId : null,
            passedBy: staff.staffId,
            passedUntil: isoAfter(clock, passedMilliseconds),
            consulted: [],
            guests: [],
          },
        },
        stopCobrowse(conversation, 'agent'),
        noteFrom(staff, asked.note),
      );
    },
  });
  return conversation;
}

/** Gives a conversation back to the queue, for anybody of its team but the agent who gave it back. */
export async function requeueConversation(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  staff: StaffMember,
  asked: { conversationId: string; id: string; note?: string | undefined },
): Promise<Conversation> {
  const { conversation } = await log.change({
    conversationId: asked.conversationId,
    commandId: asked.id,
    kind: 'state',
    author: staff.staffId,
    at: isoNow(clock),
    decide: (conversation) => {
      permit(may.passOn(staff, conversation), mayNot);
      const shown = { agentId: staff.staffId, agentName: staff.name };
      const { entries, patch } = makeMove(conversation, 'requeued', 'agent', shown);
      const passed = { passedBy: conversation.agentId, passedUntil: isoAfter(clock, passedMilliseconds) };
      const queuedAt = isoNow(clock);
      return joined(
        { entries, patch: { ...patch, ...unheld, ...passed, queuedAt, consulted: [], guests: [] } },
        stopCobrowse(conversation, 'agent'),
        noteFrom(staff, asked.note),
      );
    },
  });
  return conversation;
}

function noteFrom(staff: StaffMember, text: string | undefined): Change {
  if (!text) return { entries: [] };
  const note: Note = {
    kind: 'note',
    from: 'agent',
    text: storableText(text),
    agentId: staff.staffId,
    agentName: staff.name,
  };
  return { entries: [note] };
}

async function recipientOf(services: FloorNeeds, to: Recipient) {
  const { teams, staff, on } = await readFloor(services);
  if (to.kind === 'team') {
    const team = teams.find(({ id }) => id === to.teamId);
    if (!team) throw new Refused('invalid', 'There is no such team. Choose another.');
    return { name: team.name, team, shown: { teamId: team.id } };
  }
  const member = staff.find(({ staffId }) => staffId === to.staffId);
  if (!member || !may.serve(member)) throw new Refused('invalid', 'There is no such agent. Choose another.');
  if (!on.some(({ agentId }) => agentId === to.staffId)) {
    throw new Refused(
      'not_in_this_state',
      `${member.name} is away. Choose somebody who is available, or a team.`,
    );
  }
  return { name: member.name, team: undefined, shown: { toAgentName: member.name } };
}
