import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { Desk } from '../protocol/workspace.js';
import type { Services } from './services.js';

/** What the council has set that this agent works with. */
export async function openDesk(
  { settings, mentions }: Pick<Services, 'settings' | 'mentions'>,
  agent: StaffMember,
): Promise<Desk> {
  permit(may.serve(agent), 'Only those who serve residents have a desk. Ask an admin for the agent role.');
  const [reasons, causes, replies, teams, unreadMentions] = await Promise.all([
    settings.all('wrap-up-reasons'),
    settings.all('avoidable-causes'),
    settings.all('canned-replies'),
    settings.teams(),
    mentions.unread(agent.staffId),
  ]);
  const own = new Set(teams.filter(({ members }) => members.includes(agent.staffId)).map(({ id }) => id));
  return {
    wrapUpReasons: reasons.map(({ id, label, hint }) => ({ id, label, hint })),
    avoidableCauses: causes.map(({ id, label, hint }) => ({ id, label, hint })),
    cannedReplies: replies.filter(
      ({ scope, ownerId, teamId }) =>
        scope === 'everyone' ||
        (scope === 'personal' && ownerId === agent.staffId) ||
        (scope === 'team' && teamId !== null && own.has(teamId)),
    ),
    teams: teams.map(({ id, name, isWrapUpFirst }) => ({
      teamId: id,
      name,
      isMine: own.has(id),
      isWrapUpFirst,
    })),
    unreadMentions,
  };
}
