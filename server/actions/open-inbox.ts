import { summaryOf } from '../conversations/conversation.js';
import type { Inbox } from '../protocol/agent.js';
import type { StaffMember } from '../protocol/http.js';
import { may } from '../permissions.js';
import type { Services } from './services.js';

const queueShown = 30;
const closedShown = 10;

/** What an agent's lists show when the console opens or comes back. */
export async function openInbox(
  { conversations, presence }: Pick<Services, 'conversations' | 'presence'>,
  staff: StaffMember,
): Promise<Inbox> {
  if (!may.serve(staff)) {
    return {
      me: staff,
      status: 'away',
      offers: [],
      mine: [],
      queue: [],
      queueTotal: 0,
      consults: [],
      closed: [],
    };
  }
  const [status, offers, mine, queue, closed, accompanied] = await Promise.all([
    presence.of(staff.staffId),
    conversations.ofAgent(staff.staffId, ['offered']),
    conversations.ofAgent(staff.staffId, ['active', 'wrap-up']),
    conversations.queued(),
    conversations.closedByAgent(staff.staffId, closedShown),
    conversations.withCompany(),
  ]);
  return {
    me: staff,
    status,
    offers: offers.map(summaryOf),
    mine: mine.map(summaryOf),
    queue: queue.slice(0, queueShown).map(summaryOf),
    queueTotal: queue.length,
    consults: accompanied
      .filter(({ consulted, guests }) =>
        [...consulted, ...guests].some(({ staffId }) => staffId === staff.staffId),
      )
      .map(summaryOf),
    closed: closed.map(summaryOf),
  };
}
