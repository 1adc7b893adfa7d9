import { nothing } from '../conversations/change.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { joinQueue } from '../routing/queue.js';
import { readStaffing, teamFor, type StaffingNeeds } from './read-floor.js';
import type { Services } from './services.js';

/** Puts what was left out of hours into the queue once its team is open, in the order in which it came. */
export async function queueLeftMessages(
  services: StaffingNeeds & Pick<Services, 'log' | 'conversations'>,
): Promise<void> {
  const { log, clock, conversations } = services;
  const left = await conversations.afterHours();
  if (left.length === 0) return;
  const staffingFor = await readStaffing(services);
  for (const { id, intent } of left) {
    if (staffingFor(intent).kind === 'closed') continue;
    const team = await teamFor(services, intent);
    const at = isoNow(clock);
    await log.change({
      conversationId: id,
      commandId: newId(),
      author: 'timer',
      at,
      decide: (conversation) =>
        conversation.state === 'after-hours'
          ? joinQueue(conversation, 'timer', at, team, 'team-opened')
          : nothing,
    });
  }
}
