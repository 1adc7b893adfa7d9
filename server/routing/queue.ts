import type { Change } from '../conversations/change.js';
import type { Conversation } from '../conversations/conversation.js';
import { makeMove, type Move } from '../conversations/lifecycle.js';
import { isoPlus } from '../lib/clock.js';
import type { MoveCause } from '../protocol/entries.js';
import type { Team } from '../protocol/settings.js';

/** The team that a conversation waits for, as far as its place in the queue goes. */
export type WaitedFor = Pick<Team, 'id' | 'targets'> | null;

const usualWaitSeconds = 120;

/** What a conversation carries while it waits for a team from `at` on. */
export function waitFor(team: WaitedFor, at: string): NonNullable<Change['patch']> {
  const waitSeconds = team === null ? usualWaitSeconds : team.targets.waitSeconds;
  return {
    teamId: team?.id ?? null,
    queuedAt: at,
    waitDueAt: waitSeconds === null ? null : isoPlus(at, waitSeconds),
  };
}

/** Puts a conversation in the queue, behind those that came before it. */
export function joinQueue(
  conversation: Conversation,
  cause: MoveCause,
  at: string,
  team: WaitedFor = null,
  move: Extract<Move, 'person-requested' | 'team-opened'> = 'person-requested',
): Change {
  const { entries, patch } = makeMove(conversation, move, cause);
  const wait = waitFor(team, at);
  const begun = {
    waitingSince: at,
    firstDueAt: wait.waitDueAt ?? null,
    acceptedAt: null,
    firstReplyAt: null,
  };
  return { entries, patch: { ...patch, ...begun, ...wait } };
}

/** Puts a conversation back in the queue with the place it had: it came first, so it goes first. */
export function returnToQueue(
  conversation: Conversation,
  move: Extract<Move, 'offer-declined' | 'offer-lapsed' | 'agent-vanished' | 'requeued'>,
  cause: MoveCause,
): Change {
  const { agentId, agentName } = conversation;
  const agent = agentId !== null && agentName !== null ? { agentId, agentName } : undefined;
  const { entries, patch } = makeMove(conversation, move, cause, agent);
  return { entries, patch: { ...patch, ...unheld } };
}

/** What nobody's conversation is without. */
export const unheld = { agentId: null, agentName: null, offerLapsesAt: null, reservedFor: null } as const;
