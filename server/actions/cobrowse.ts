import { answerCobrowse, askCobrowse, stopCobrowse } from '../cobrowse/session.js';
import { visibleCobrowse, type Conversation } from '../conversations/conversation.js';
import { nothing, type Decide } from '../conversations/change.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { storableText } from '../lib/storable-text.js';
import { may, permit } from '../permissions.js';
import type { CobrowseSession } from '../protocol/conversation.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

type Needs = Pick<Services, 'log' | 'clock'>;

/** @throws Refused (`not_permitted`, `not_in_this_state`). */
export async function askToCobrowse(
  services: Needs & Pick<Services, 'cobrowseShownFields'>,
  agent: StaffMember,
  { conversationId, purpose }: { conversationId: string; purpose: string },
): Promise<CobrowseSession> {
  const session = {
    sessionId: newId(),
    status: 'asked' as const,
    agentId: agent.staffId,
    agentName: agent.name,
    purpose: storableText(purpose),
    shownFields: services.cobrowseShownFields,
  };
  const conversation = await change(services, conversationId, agent.staffId, (conversation) => {
    permit(
      may.workOn(agent, conversation),
      'Only the agent who holds a conversation can ask to see the page.',
    );
    return askCobrowse(conversation, session);
  });
  return visibleCobrowse(conversation) ?? session;
}

/** The resident grants or refuses. @throws Refused (`cobrowse_unknown`). */
export async function answerToCobrowse(
  services: Needs,
  conversationId: string,
  { sessionId, granted }: { sessionId: string; granted: boolean },
): Promise<CobrowseSession | null> {
  const conversation = await change(services, conversationId, 'resident', (conversation) =>
    answerCobrowse(conversation, sessionId, granted),
  );
  return visibleCobrowse(conversation);
}

/** The resident stops sharing; at once, and twice is once. A stop that comes late ends no newer session. */
export async function stopCobrowseByResident(
  services: Needs,
  conversationId: string,
  sessionId: string,
): Promise<void> {
  await change(services, conversationId, 'resident', (conversation) =>
    conversation.cobrowse?.sessionId === sessionId ? stopCobrowse(conversation, 'resident') : nothing,
  );
}

/** @throws Refused (`not_permitted`). */
export async function stopCobrowseByAgent(
  services: Needs,
  agent: StaffMember,
  conversationId: string,
): Promise<void> {
  await change(services, conversationId, agent.staffId, (conversation) => {
    permit(
      may.workOn(agent, conversation),
      'Only the agent who holds a conversation can stop its co-browse.',
    );
    return stopCobrowse(conversation, 'agent');
  });
}

async function change(
  { log, clock }: Needs,
  conversationId: string,
  author: string,
  decide: Decide,
): Promise<Conversation> {
  const { conversation } = await log.change({
    conversationId,
    commandId: newId(),
    author,
    at: isoNow(clock),
    decide,
  });
  return conversation;
}
