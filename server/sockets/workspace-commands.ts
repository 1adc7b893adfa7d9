import { listColleagues } from '../actions/list-colleagues.js';
import { listConversations } from '../actions/list-conversations.js';
import { openDesk } from '../actions/open-desk.js';
import { readContext } from '../actions/read-context.js';
import { readMentions } from '../actions/read-mentions.js';
import type { Services } from '../actions/services.js';
import { snoozeConversation } from '../actions/snooze-conversation.js';
import { suggestAnswers } from '../actions/suggest-answers.js';
import { suggestCauseOf } from '../actions/suggest-cause.js';
import { tagConversation } from '../actions/tag-conversation.js';
import { summaryOf } from '../conversations/conversation.js';
import type { StaffMember } from '../protocol/http.js';
import type { workspaceCommands, WorkspaceResults } from '../protocol/workspace.js';
import type { Handlers } from './commands.js';

/** What an agent's desk asks beside the conversations themselves. */
export function workspaceHandlers(
  services: Services,
  staff: StaffMember,
): Handlers<typeof workspaceCommands, WorkspaceResults> {
  return {
    'conversations:list': (page) => listConversations(services, staff, page),
    'conversation:tag': async (tagged) => ({
      conversation: summaryOf(await tagConversation(services, staff, tagged)),
    }),
    'conversation:snooze': async (snoozed) => ({
      conversation: summaryOf(await snoozeConversation(services, staff, snoozed)),
    }),
    'context:read': ({ conversationId }) => readContext(services, staff, conversationId),
    'answers:suggest': async (asked) => ({ answers: await suggestAnswers(services, staff, asked) }),
    'cause:suggest': async ({ conversationId }) => ({
      suggestion: await suggestCauseOf(services, staff, conversationId),
    }),
    'mentions:read': async ({ conversationId }) => {
      await readMentions(services, staff, conversationId);
      return {};
    },
    'desk:open': () => openDesk(services, staff),
    'colleagues:list': async () => ({ colleagues: await listColleagues(services, staff) }),
  };
}
