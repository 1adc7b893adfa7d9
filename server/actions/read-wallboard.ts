import { isWaiting, type Conversation } from '../conversations/conversation.js';
import { startOfDay } from '../lib/calendar.js';
import { isoNow } from '../lib/clock.js';
import { may, permit } from '../permissions.js';
import type {
  AgentActivity,
  AgentOnFloor,
  ConversationInTrouble,
  TeamOnFloor,
  Wallboard,
} from '../protocol/floor.js';
import type { StaffMember } from '../protocol/http.js';
import type { Team } from '../protocol/settings.js';
import { eligibleOnce, type Candidate } from '../routing/choose-offers.js';
import { inTrouble } from '../routing/trouble.js';
import { ofMember, readFloor, type FloorNeeds, type FloorNow, type Load } from './read-floor.js';

/** Councils of the United Kingdom share one clock. */
const timeZone = 'Europe/London';
/** More than a supervisor can look at: the first of the queue and the oldest silences come first. */
const mostInTrouble = 50;
const usualWaitSeconds = 120;

/** Whom a conversation can be passed to, and who is on. @throws Refused (`not_permitted`). */
export async function openFloor(
  services: FloorNeeds,
  staff: StaffMember,
): Promise<{ teams: TeamOnFloor[]; agents: AgentOnFloor[] }> {
  permit(may.serve(staff), 'Only those who serve residents see the floor.');
  const { teams, agents } = await figures(services);
  return { teams, agents };
}

/** The live figures, for those who run the floor. @throws Refused (`not_permitted`). */
export async function openWallboard(services: FloorNeeds, staff: StaffMember): Promise<Wallboard> {
  permit(may.superviseFloor(staff), 'Only a supervisor can open the wallboard.');
  return readWallboard(services);
}

/** The floor at this moment, in figures and without any words. */
export async function readWallboard(services: FloorNeeds): Promise<Wallboard> {
  const { clock, conversations, presence } = services;
  const at = isoNow(clock);
  const today = startOfDay(at, timeZone);
  const [floor, counts, offersMissed] = await Promise.all([
    figures(services),
    conversations.dayCounts(today),
    presence.missedSince(today),
  ]);
  const waiting = floor.live.filter(isWaiting);
  const troubled = floor.live
    .map((conversation) => troubleOf(conversation, floor, at))
    .filter((one) => one !== null)
    .slice(0, mostInTrouble);
  return {
    at,
    waiting: waiting.length,
    longestWaitingSince: earliest(waiting),
    teams: floor.teams,
    agents: floor.agents,
    today: { ...counts, offersMissed },
    inTrouble: troubled,
  };
}

type Figures = { live: Conversation[]; now: FloorNow; teams: TeamOnFloor[]; agents: AgentOnFloor[] };

async function figures(services: FloorNeeds): Promise<Figures> {
  const live = await services.conversations.live();
  const load = loadOf(live);
  const now = await readFloor(services, load);
  const waiting = live.filter(isWaiting);
  return {
    live,
    now,
    teams: now.teams.map((team) => teamOnFloor(team, waiting, now)),
    agents: now.staff
      .filter(may.serve)
      .map((member): AgentOnFloor =>
        agentOnFloor(member, now, load.get(member.staffId) ?? { held: 0, offered: 0, wrappingUp: 0 }),
      ),
  };
}

function agentOnFloor(member: FloorNow['staff'][number], now: FloorNow, load: Load): AgentOnFloor {
  const shown = now.presences.get(member.staffId);
  const capacity = now.capacityOf(member);
  const status = shown?.status ?? 'away';
  return {
    staffId: member.staffId,
    name: member.name,
    status,
    activity: activityOf(status === 'away', load, capacity),
    since: shown?.idleSince ?? null,
    held: load.held,
    capacity,
    teamIds: ofMember(now.teams, member.staffId).map(({ id }) => id),
    skills: member.skills,
  };
}

function activityOf(isAway: boolean, { held, offered, wrappingUp }: Load, capacity: number): AgentActivity {
  if (offered > 0) return 'offered';
  if (held > 0 && held === wrappingUp) return 'wrap-up';
  if (held >= capacity) return 'full';
  if (held > 0) return 'busy';
  return isAway ? 'away' : 'free';
}

function teamOnFloor(team: Team, waiting: Conversation[], { on }: FloorNow): TeamOnFloor {
  const own = waiting.filter(({ teamId }) => teamId === team.id || (teamId === null && team.isFallback));
  const members = on.filter(({ agentId }) => team.members.includes(agentId));
  return {
    teamId: team.id,
    name: team.name,
    isFallback: team.isFallback,
    waiting: own.length,
    longestWaitingSince: earliest(own),
    waitTargetSeconds: team.targets.waitSeconds ?? usualWaitSeconds,
    available: members.length,
    freePlaces: members.reduce((sum, agent) => sum + freePlacesOf(agent), 0),
  };
}

function freePlacesOf({ capacity, held, offered }: Candidate): number {
  return Math.max(0, capacity - held - offered);
}

function troubleOf(conversation: Conversation, { now }: Figures, at: string): ConversationInTrouble | null {
  const team = now.teams.find(({ id }) => id === conversation.teamId);
  const isAnybodyOn = eligibleOnce(now.on, now.teams)(conversation).size > 0;
  return inTrouble(
    conversation,
    { isAnybodyOn, replySeconds: team?.targets.firstResponseSeconds ?? null },
    at,
  );
}

function loadOf(live: Conversation[]): Map<string, Load> {
  const load = new Map<string, Load>();
  for (const { agentId, state } of live) {
    if (agentId === null || state === 'queued') continue;
    const own = load.get(agentId) ?? { held: 0, offered: 0, wrappingUp: 0 };
    if (state === 'offered') own.offered += 1;
    else own.held += 1;
    if (state === 'wrap-up') own.wrappingUp += 1;
    load.set(agentId, own);
  }
  return load;
}

function earliest(waiting: Conversation[]): string | null {
  return waiting.reduce<string | null>(
    (first, { queuedAt }) => (first === null || (queuedAt ?? '') < first ? queuedAt : first),
    null,
  );
}
