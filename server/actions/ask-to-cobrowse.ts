import { askCobrowse } from '../cobrowse/session.js';
import { visibleCobrowse, type HeldCobrowse } from '../conversations/conversation.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { storableText } from '../lib/storable-text.js';
import { may, permit } from '../permissions.js';
import type { CobrowseSession } from '../protocol/conversation.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

/**
 * The agent asks to see the resident's page, and says what for.
 * @throws Refused (`not_permitted`, `not_in_this_state`).
 */
export async function askToCobrowse(
  { log, clock, cobrowseShownFields }: Pick<Services, 'log' | 'clock' | 'cobrowseShownFields'>,
  agent: StaffMember,
  { conversationId, purpose }: { conversationId: string; purpose: string },
): Promise<CobrowseSession> {
  const session: HeldCobrowse = {
    sessionId: newId(),
    status: 'asked',
    agentId: agent.staffId,
    agentName: agent.name,
    purpose: storableText(purpose),
    shownFields: cobrowseShownFields,
  };
  const { conversation } = await log.change({
    conversationId,
    commandId: newId(),
    author: agent.staffId,
    at: isoNow(clock),
    decide: (conversation) => {
      permit(
        may.workOn(agent, conversation),
        'Only the agent who holds a conversation can ask to see the page.',
      );
      return askCobrowse(conversation, session);
    },
  });
  return visibleCobrowse(conversation) ?? session;
}
