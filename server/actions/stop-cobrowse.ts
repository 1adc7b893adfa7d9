import { stopCobrowse } from '../cobrowse/session.js';
import { nothing } from '../conversations/change.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

type Needs = Pick<Services, 'log' | 'clock'>;

/** The resident stops sharing; at once, and twice is once. A stop that comes late ends no newer session. */
export async function stopCobrowseByResident(
  { log, clock }: Needs,
  conversationId: string,
  sessionId: string,
): Promise<void> {
  await log.change({
    conversationId,
    commandId: newId(),
    author: 'resident',
    at: isoNow(clock),
    decide: (conversation) =>
      conversation.cobrowse?.sessionId === sessionId ? stopCobrowse(conversation, 'resident') : nothing,
  });
}

/** @throws Refused (`not_permitted`). */
export async function stopCobrowseByAgent(
  { log, clock }: Needs,
  agent: StaffMember,
  conversationId: string,
): Promise<void> {
  await log.change({
    conversationId,
    commandId: newId(),
    author: agent.staffId,
    at: isoNow(clock),
    decide: (conversation) => {
      permit(
        may.workOn(agent, conversation),
        'Only the agent who holds a conversation can stop its co-browse.',
      );
      return stopCobrowse(conversation, 'agent');
    },
  });
}
