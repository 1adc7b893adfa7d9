import type { QueuePlace } from '../protocol/resident.js';
import { eligibleOnce, type Candidate } from './choose-offers.js';
import type { RoutingTeam, Wanted } from './eligible.js';
import { estimateWait } from './estimate-wait.js';

/** The floor as the queue stands before it. */
export interface QueueFloor {
  on: Pick<Candidate, 'agentId' | 'skills' | 'capacity'>[];
  teams: RoutingTeam[];
  /** How long the last hour's conversations were held. */
  handlingSeconds: number[];
}

/**
 * Each waiting conversation's place: one behind those before it that the same agents may serve. So who
 * waits for the parking team is not told of a long queue for housing.
 * @param waiting in the order of service.
 */
export function queuePlaces(
  waiting: (Wanted & { id: string })[],
  { on, teams, handlingSeconds }: QueueFloor,
): Map<string, QueuePlace> {
  const capacityOf = new Map(on.map(({ agentId, capacity }) => [agentId, capacity]));
  const mayServe = eligibleOnce(on, teams);
  /** How many of those before may be served by one set of agents. */
  const ahead = new Map<ReadonlySet<string>, number>();
  return new Map(
    waiting.map((conversation) => {
      const agents = mayServe(conversation);
      let position = 1;
      for (const [others, count] of ahead) if (shareAny(agents, others)) position += count;
      ahead.set(agents, (ahead.get(agents) ?? 0) + 1);
      const places = [...agents].reduce((sum, agentId) => sum + (capacityOf.get(agentId) ?? 0), 0);
      const estimatedWait = estimateWait(position, handlingSeconds, places);
      return [
        conversation.id,
        { position, estimatedWait, estimatedWaitSeconds: estimatedWait?.toSeconds ?? null },
      ];
    }),
  );
}

/** Nobody on serves neither: then they wait for the same nobody. */
function shareAny(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return one.size === other.size;
  return one === other || [...one].some((agentId) => other.has(agentId));
}
