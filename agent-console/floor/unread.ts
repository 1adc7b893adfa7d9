import type { Entry } from '../../server/protocol/entries.js';
import type { FloorState } from './floor-state.js';

const isFromTheAgentsSide = (entry: Entry): boolean =>
  (entry.kind === 'message' && entry.from === 'agent') ||
  (entry.kind === 'state' && entry.after === 'active');

/**
 * How many of the resident's messages this agent has not seen. After a reload nothing says what was seen,
 * so it counts from the agent's last reply: what came before that was surely read.
 */
export function unreadCount(state: FloorState, conversationId: string): number {
  const entries = state.logs.get(conversationId)?.entries ?? [];
  const answered = entries.findLast(isFromTheAgentsSide)?.seq ?? 0;
  const seen = Math.max(state.seen.get(conversationId) ?? 0, answered);
  return entries.filter((entry) => entry.seq > seen && entry.kind === 'message' && entry.from === 'resident')
    .length;
}
