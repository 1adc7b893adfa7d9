import { messageText } from '../conversations/message-text.js';
import { isoNow } from '../lib/clock.js';
import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { Note } from '../protocol/entries.js';
import type { StaffMember } from '../protocol/http.js';
import type { Change } from '../conversations/change.js';
import { limits } from '../protocol/limits.js';
import type { Services } from './services.js';

/**
 * Keeps a note that only staff see.
 * @throws Refused (`message_empty`, `message_too_long`, `not_permitted`, `conversation_closed`).
 */
export async function addNote(
  { log, clock, staff, mentions }: Pick<Services, 'log' | 'clock' | 'staff' | 'mentions'>,
  agent: StaffMember,
  note: { conversationId: string; id: string; text: string; mentions?: string[] | undefined },
): Promise<{ seq: number }> {
  const { conversationId, id } = note;
  const text = messageText(note.text, limits.noteCharacters);
  const named = await namedStaff(staff, note.mentions ?? []);
  const isNamed = await mentions.names(agent.staffId, conversationId);
  const written = noteBy(agent, text, named);
  const { entries } = await log.change({
    conversationId,
    commandId: id,
    kind: 'note',
    author: agent.staffId,
    at: isoNow(clock),
    decide: (conversation) => {
      permit(
        may.addNote(agent, conversation, isNamed),
        'Only the agent who holds a conversation, those named in its notes and supervisors can add a note.',
      );
      if (conversation.state === 'closed') {
        throw new Refused('conversation_closed', 'This conversation is closed: nothing can be added to it.');
      }
      return written;
    },
  });
  return { seq: entries[0]?.seq ?? 0 };
}

function noteBy(agent: StaffMember, text: string, mentions: NonNullable<Note['mentions']>): Change {
  const entry: Note = {
    kind: 'note',
    from: 'agent',
    text,
    ...(mentions.length > 0 && { mentions }),
    agentId: agent.staffId,
    agentName: agent.name,
  };
  return { entries: [entry] };
}

/** Whom a note names, by the names they have: only those who serve residents may read it. */
async function namedStaff(staff: Services['staff'], ids: string[]): Promise<NonNullable<Note['mentions']>> {
  if (ids.length === 0) return [];
  const all = await staff.all();
  return all
    .filter((member) => ids.includes(member.staffId) && may.serve(member))
    .map(({ staffId, name }) => ({ staffId, name }));
}
