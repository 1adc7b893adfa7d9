import type { ConversationState } from '../../server/protocol/conversation.js';
import type { StateChange } from '../../server/protocol/entries.js';

export const stateNames: Record<ConversationState, string> = {
  bot: 'With the assistant',
  'after-hours': 'Left a message, waits until we open',
  queued: 'Waiting in the queue',
  offered: 'Offered',
  active: 'With an agent',
  'wrap-up': 'Ended, needs wrap-up',
  closed: 'Closed',
};

/** A move of the conversation as one quiet line of the log, with its cause. */
export function moveWords(change: StateChange): string {
  const agent = change.agentName ?? 'an agent';
  const Agent = change.agentName ?? 'The agent';
  const changedHands = handOverWords(change, Agent);
  if (changedHands !== null) return changedHands;
  switch (`${change.before} ${change.after}`) {
    case 'bot queued':
      return change.cause === 'bot'
        ? 'The assistant passed the conversation to the queue'
        : 'The resident asked for a person and joined the queue';
    case 'bot after-hours':
    case 'queued after-hours':
      return 'The resident left a message';
    case 'after-hours queued':
      return change.cause === 'timer'
        ? 'The team opened; the message joined the queue'
        : 'The resident asked for a person and joined the queue';
    case 'queued offered':
      return `Offered to ${agent}`;
    case 'offered queued':
      if (change.cause === 'agent') return `${Agent} declined the offer; back to the queue`;
      return change.cause === 'timer'
        ? `${Agent} did not answer the offer in time; back to the queue`
        : 'Back to the queue';
    case 'offered active':
      return `${Agent} accepted`;
    case 'active queued':
      return change.cause === 'timer'
        ? `${Agent} was not connected any more; back to the front of the queue`
        : 'Back to the queue';
    case 'wrap-up closed':
      return change.cause === 'timer' ? 'Closed without a wrap-up' : 'Wrapped up and closed';
    default:
      return otherMoveWords(change);
  }
}

/** Moves that change whose a conversation is, or that the resident made by going away and coming back. */
function handOverWords({ move, toAgentName, teamId }: StateChange, Agent: string): string | null {
  switch (move) {
    case 'transferred':
      if (toAgentName !== undefined) return `${Agent} passed the conversation to ${toAgentName}`;
      return `${Agent} passed the conversation to ${teamId === undefined ? 'the queue' : 'another team'}`;
    case 'requeued':
      return `${Agent} gave the conversation back to the queue`;
    case 'taken-over':
      return `${Agent} took the conversation over`;
    case 'left-while-waiting':
      return 'Closed because the resident left the queue';
    case 'left-while-served':
      return 'Ended because the resident was not heard of';
    case 'returned-to-agent':
    case 'returned-to-bot':
      return 'The resident came back';
    default:
      return null;
  }
}

const enders: Record<StateChange['cause'], string> = {
  resident: 'The resident ended the conversation',
  bot: 'The assistant ended the conversation',
  agent: 'The agent ended the conversation',
  timer: 'Ended because nobody wrote for a while',
};

function otherMoveWords({ after, cause, agentName }: StateChange): string {
  if (after === 'wrap-up' || after === 'closed') {
    return cause === 'agent' && agentName ? `${agentName} ended the conversation` : enders[cause];
  }
  return stateNames[after];
}
