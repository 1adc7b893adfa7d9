import type { Conversation } from '../conversations/conversation.js';
import { eligibleAgents, type AgentOn, type RoutingTeam } from './eligible.js';

/** An agent who is available, and what they have on. */
export interface Candidate extends AgentOn {
  name: string;
  idleSince: string;
  held: number;
  offered: number;
  capacity: number;
  /** A wrap-up waits that their team wants written first. */
  owesWrapUp: boolean;
}

export interface ChosenOffer {
  conversationId: string;
  agent: Candidate;
}

export const conversationsAtOnce = 3;
export const offerMilliseconds = 30_000;
/** How long an agent who let an offer go is left out of offering the same conversation again. */
export const passedMilliseconds = 60_000;

export type Queued = Pick<
  Conversation,
  'id' | 'passedBy' | 'passedUntil' | 'isSafeguarding' | 'teamId' | 'language' | 'reservedFor'
>;

/**
 * Pairs waiting conversations, in the order of service, with agents who may serve them: the longest
 * idle first, one offer at a time each, and never beyond their capacity.
 */
export function chooseOffers(
  queued: Queued[],
  candidates: Candidate[],
  teams: RoutingTeam[],
  now: string,
): ChosenOffer[] {
  const free = candidates
    .filter(({ offered, owesWrapUp, held, capacity }) => offered === 0 && !owesWrapUp && held < capacity)
    .sort((a, b) => a.idleSince.localeCompare(b.idleSince) || a.agentId.localeCompare(b.agentId));
  const taken = new Set<string>();
  const chosen: ChosenOffer[] = [];
  const offer = (conversationId: string, agent: Candidate): void => {
    taken.add(agent.agentId);
    chosen.push({ conversationId, agent });
  };

  const mayServe = eligibleOnce(candidates, teams);
  for (const conversation of queued) {
    const passed = (conversation.passedUntil ?? '') > now ? conversation.passedBy : null;
    const reserved = candidates.find(({ agentId }) => agentId === conversation.reservedFor);
    if (reserved && reserved.agentId !== passed) {
      // A colleague chose this agent, who may be full: one more is theirs to accept or decline.
      if (reserved.offered === 0 && !taken.has(reserved.agentId)) offer(conversation.id, reserved);
      continue;
    }
    if (taken.size === free.length) continue;
    const eligible = mayServe(conversation);
    const able = free.filter(({ agentId }) => !taken.has(agentId) && eligible.has(agentId));
    const agent = able.find(({ agentId }) => agentId !== passed);
    // Somebody at risk is not passed over because the only agent let the offer go.
    const chosenAgent = agent ?? (conversation.isSafeguarding ? able[0] : undefined);
    if (chosenAgent) offer(conversation.id, chosenAgent);
  }
  return chosen;
}

/** Conversations of one kind have the same agents: found once for each kind, however long the queue. */
export function eligibleOnce(
  on: AgentOn[],
  teams: RoutingTeam[],
): (wanted: Parameters<typeof eligibleAgents>[0]) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (wanted) => {
    const kind = `${wanted.teamId ?? ''} ${wanted.language} ${wanted.isSafeguarding}`;
    const found = known.get(kind) ?? new Set(eligibleAgents(wanted, on, teams).map(({ agentId }) => agentId));
    known.set(kind, found);
    return found;
  };
}
