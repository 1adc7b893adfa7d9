import type { Conversation } from '../conversations/conversation.js';

/** An agent who is available, and what they have on. */
export interface Candidate {
  agentId: string;
  name: string;
  idleSince: string;
  held: number;
  offered: number;
}

export interface ChosenOffer {
  conversationId: string;
  agent: Candidate;
}

export const conversationsAtOnce = 3;
export const offerMilliseconds = 30_000;
/** How long an agent who let an offer go is left out of offering the same conversation again. */
export const passedMilliseconds = 60_000;

/**
 * Pairs waiting conversations, in the order of service, with agents: the longest idle first, one
 * offer at a time each, and never beyond their capacity.
 */
export function chooseOffers(
  queued: Pick<Conversation, 'id' | 'passedBy' | 'passedUntil' | 'isSafeguarding'>[],
  candidates: Candidate[],
  now: string,
): ChosenOffer[] {
  const free = candidates
    .filter(({ held, offered }) => offered === 0 && held < conversationsAtOnce)
    .sort((a, b) => a.idleSince.localeCompare(b.idleSince) || a.agentId.localeCompare(b.agentId));
  const chosen: ChosenOffer[] = [];
  for (const conversation of queued) {
    const passed = (conversation.passedUntil ?? '') > now ? conversation.passedBy : null;
    const another = free.findIndex(({ agentId }) => agentId !== passed);
    // Somebody at risk is not passed over because the only agent let the offer go.
    const place = another === -1 && conversation.isSafeguarding ? 0 : another;
    const [agent] = place === -1 ? [] : free.splice(place, 1);
    if (agent) chosen.push({ conversationId: conversation.id, agent });
  }
  return chosen;
}
