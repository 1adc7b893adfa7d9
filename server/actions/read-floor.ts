import { isWaiting, type Conversation } from '../conversations/conversation.js';
import { isoAfter, isoNow, secondsBetween } from '../lib/clock.js';
import type { QueuePlace } from '../protocol/resident.js';
import type { StaffSettings, Team } from '../protocol/settings.js';
import { conversationsAtOnce, type Candidate } from '../routing/choose-offers.js';
import { queuePlaces } from '../routing/queue-places.js';
import { teamIdFor } from '../routing/team-of-intent.js';
import type { Presence } from '../store/presence.js';
import { staffingOf, type Staffing } from '../routing/opening-hours/staffing.js';
import type { Services } from './services.js';

/** An agent whose browser has not been heard of for this long is offered nothing. */
const seenWithinMilliseconds = 20_000;
const hourMilliseconds = 3_600_000;
/** More of the last hour's conversations tell no more. */
const mostSamples = 500;

export type FloorNeeds = Pick<Services, 'clock' | 'conversations' | 'presence' | 'settings' | 'staff'>;

/** Who is on, in which teams, with what: what every decision of routing starts from. */
export interface FloorNow {
  teams: Team[];
  staff: StaffSettings[];
  presences: Map<string, Presence>;
  /** Available and connected. */
  on: Candidate[];
  capacityOf: (member: StaffSettings) => number;
}

export async function readFloor(
  { clock, conversations, presence, settings, staff }: FloorNeeds,
  load?: Map<string, Load>,
): Promise<FloorNow> {
  const [teams, members, presences, loads] = await Promise.all([
    settings.teams(),
    staff.all(),
    presence.all(),
    load ?? conversations.loadByAgent(),
  ]);
  const byId = new Map(presences.map((one) => [one.staffId, one]));
  const seenAfter = isoAfter(clock, -seenWithinMilliseconds);
  const capacityOf = ({ staffId, capacity }: StaffSettings): number =>
    capacity ?? Math.min(...ofMember(teams, staffId).map((team) => team.capacity), mostOfTeams);
  const on = members.flatMap((member): Candidate[] => {
    const shown = byId.get(member.staffId);
    if (shown?.status !== 'available' || shown.seenAt < seenAfter) return [];
    const { held, offered, wrappingUp } = loads.get(member.staffId) ?? noLoad;
    return [
      {
        agentId: member.staffId,
        name: member.name,
        skills: member.skills,
        idleSince: shown.idleSince,
        held,
        offered,
        capacity: atOnce(capacityOf(member)),
        owesWrapUp: wrappingUp > 0 && ofMember(teams, member.staffId).some((team) => team.isWrapUpFirst),
      },
    ];
  });
  return { teams, staff: members, presences: byId, on, capacityOf: (member) => atOnce(capacityOf(member)) };
}

export interface Load {
  held: number;
  offered: number;
  /** Of those held, the ones that have ended. */
  wrappingUp: number;
}
const noLoad: Load = { held: 0, offered: 0, wrappingUp: 0 };

const mostOfTeams = Number.POSITIVE_INFINITY;
const atOnce = (capacity: number): number => (Number.isFinite(capacity) ? capacity : conversationsAtOnce);

export function ofMember(teams: Team[], staffId: string): Team[] {
  return teams.filter(({ members }) => members.includes(staffId));
}

/** Where everybody who waits stands, and for how long. */
export async function readQueuePlaces(
  services: FloorNeeds,
): Promise<{ waiting: Conversation[]; places: Map<string, QueuePlace> }> {
  const { clock, conversations } = services;
  const [waiting, floor, handled] = await Promise.all([
    conversations.waiting(),
    readFloor(services),
    conversations.handledSince(isoAfter(clock, -hourMilliseconds), mostSamples),
  ]);
  const handlingSeconds = handled.map(({ acceptedAt, closedAt }) => secondsBetween(acceptedAt, closedAt));
  return { waiting, places: queuePlaces(waiting, { ...floor, handlingSeconds }) };
}

/** The place of one conversation; null when it does not wait. */
export async function readQueuePlace(
  services: FloorNeeds,
  conversation: Conversation,
): Promise<QueuePlace | null> {
  if (!isWaiting(conversation)) return null;
  return (await readQueuePlaces(services)).places.get(conversation.id) ?? null;
}

/** The team for what a resident came for; null where a council has set up none. */
export async function teamFor(
  { settings, teamNamedBy }: Pick<Services, 'settings' | 'teamNamedBy'>,
  intent: string | null,
): Promise<Team | null> {
  const teams = await settings.teams();
  const teamId = teamIdFor(intent === null ? null : teamNamedBy(intent), teams);
  return teams.find(({ id }) => id === teamId) ?? null;
}

export type StaffingNeeds = Pick<
  Services,
  'clock' | 'presence' | 'settings' | 'bankHolidays' | 'teamNamedBy'
>;

/** An agent whose browser has not been heard of for this long is not there. */
const staffedWithinMilliseconds = 45_000;

/** Who is there for what a resident came for: a function of the intent, read once for one turn. */
export async function readStaffing(services: StaffingNeeds): Promise<(intent: string | null) => Staffing> {
  const { clock, presence, settings, bankHolidays, teamNamedBy } = services;
  const [teams, presences] = await Promise.all([settings.teams(), presence.all()]);
  const seenAfter = isoAfter(clock, -staffedWithinMilliseconds);
  const isAnybodyOn = presences.some(({ status, seenAt }) => status === 'available' && seenAt >= seenAfter);
  const at = isoNow(clock);
  return (intent) =>
    staffingOf(intent === null ? null : teamNamedBy(intent), { teams, bankHolidays, isAnybodyOn }, at);
}
