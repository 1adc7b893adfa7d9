import type { ConversationState } from '../protocol/conversation.js';
import type { MoveCause, StateChange } from '../protocol/entries.js';
import { Refused } from '../lib/refused.js';
import type { Change } from './change.js';
import type { Conversation } from './conversation.js';

/** Every move there is: its name, where it may start, and where it leads. */
export const moves = {
  'person-requested': { from: ['bot', 'after-hours'], to: 'queued' },
  'message-left': { from: ['bot', 'queued'], to: 'after-hours' },
  'team-opened': { from: ['after-hours'], to: 'queued' },
  'offer-made': { from: ['queued'], to: 'offered' },
  'offer-accepted': { from: ['offered'], to: 'active' },
  'offer-declined': { from: ['offered'], to: 'queued' },
  'offer-lapsed': { from: ['offered'], to: 'queued' },
  'agent-vanished': { from: ['active'], to: 'queued' },
  /** Passed to another agent or team, or by a supervisor out of the order of things. */
  transferred: { from: ['queued', 'offered', 'active'], to: 'queued' },
  requeued: { from: ['active'], to: 'queued' },
  'taken-over': { from: ['queued', 'offered', 'active'], to: 'active' },
  'ended-while-served': { from: ['active'], to: 'wrap-up' },
  'ended-unserved': { from: ['bot', 'after-hours', 'queued', 'offered'], to: 'closed' },
  'wrapped-up': { from: ['wrap-up'], to: 'closed' },
  /** Nobody was there, or nobody wrote, for too long. */
  'left-while-waiting': { from: ['queued', 'offered'], to: 'closed' },
  'left-while-served': { from: ['active'], to: 'wrap-up' },
  /** The resident wrote again: to the agent who has not wrapped up yet, else to the assistant. */
  'returned-to-agent': { from: ['wrap-up'], to: 'active' },
  'returned-to-bot': { from: ['closed'], to: 'bot' },
} as const satisfies Record<string, { from: readonly ConversationState[]; to: ConversationState }>;

export type Move = keyof typeof moves;

/** Whether `move` may start from `state`. */
export function isPossible(state: ConversationState, move: Move): boolean {
  return (moves[move].from as readonly ConversationState[]).includes(state);
}

const unpossible: Record<ConversationState, string> = {
  bot: 'The assistant is answering this conversation.',
  'after-hours': 'A message was left, and waits until the team opens.',
  queued: 'This conversation is waiting in the queue.',
  offered: 'This conversation is being offered to an agent.',
  active: 'An agent is serving this conversation.',
  'wrap-up': 'This conversation has ended and waits for its wrap-up.',
  closed: 'This conversation has ended.',
};

/**
 * The change that makes one move: the new state, and the entry that records it with its cause.
 * @throws Refused (`not_in_this_state`) when the table has no such move.
 */
export function makeMove(
  conversation: Conversation,
  move: Move,
  cause: MoveCause,
  agent?: { agentId: string; agentName: string },
): Change {
  if (!isPossible(conversation.state, move)) {
    throw new Refused('not_in_this_state', unpossible[conversation.state]);
  }
  const after = moves[move].to;
  const entry: StateChange = {
    kind: 'state',
    from: 'system',
    move,
    before: conversation.state,
    after,
    cause,
    ...agent,
  };
  return { entries: [entry], patch: { state: after } };
}
