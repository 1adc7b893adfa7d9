import type { Conversation } from '../conversations/conversation.js';
import type { Team } from '../protocol/settings.js';

/** An agent who is on, and what they know. */
export interface AgentOn {
  agentId: string;
  skills: string[];
}

export type RoutingTeam = Pick<Team, 'id' | 'members' | 'skills' | 'isFallback'>;
export type Wanted = Pick<Conversation, 'teamId' | 'language' | 'isSafeguarding'>;

/**
 * Who of those who are on, busy or not, may serve a conversation: its team's agents who know what it
 * needs, its language among it; else the fallback team's who do; else its team's; else the fallback
 * team's. So a resident who writes Welsh waits for somebody who speaks it while anybody who does is
 * on. An agent of no team serves for every team, and everybody is there for somebody at risk.
 */
export function eligibleAgents<Agent extends AgentOn>(
  wanted: Wanted,
  on: Agent[],
  teams: RoutingTeam[],
): Agent[] {
  const team = teams.find(({ id }) => id === wanted.teamId);
  const fallback = teams.find(({ isFallback }) => isFallback);
  const needed = [...(team?.skills ?? []), ...(wanted.language === 'cy' ? ['cy'] : [])];
  const isOf = (one: RoutingTeam | undefined, { agentId }: Agent): boolean =>
    one?.members.includes(agentId) === true || teams.every(({ members }) => !members.includes(agentId));
  const isSkilled = ({ skills }: Agent): boolean => needed.every((skill) => skills.includes(skill));
  const own = on.filter((agent) => isOf(team ?? fallback, agent));
  const standIns = fallback ? on.filter((agent) => isOf(fallback, agent)) : on;
  const tiers = [
    own.filter(isSkilled),
    standIns.filter(isSkilled),
    own,
    standIns,
    wanted.isSafeguarding ? on : [],
  ];
  return tiers.find((agents) => agents.length > 0) ?? [];
}
