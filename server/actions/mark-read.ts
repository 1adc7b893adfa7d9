import { nothing } from '../conversations/change.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

/** Notes how far the resident has read. @returns how far, and the agent to tell; null when it is no further. */
export async function markReadByResident(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  conversationId: string,
  seq: number,
): Promise<{ seq: number; agentId: string | null } | null> {
  const { conversation, before } = await log.change({
    conversationId,
    commandId: newId(),
    author: 'resident',
    at: isoNow(clock),
    decide: ({ residentReadSeq, lastSeq }) =>
      seq > residentReadSeq ? { entries: [], patch: { residentReadSeq: Math.min(seq, lastSeq) } } : nothing,
  });
  const { residentReadSeq, agentId } = conversation;
  return residentReadSeq > before.residentReadSeq ? { seq: residentReadSeq, agentId } : null;
}

/** Notes how far the resident's browser has received, read or not. @returns as `markReadByResident` does. */
export async function markReceivedByResident(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  conversationId: string,
  seq: number,
): Promise<{ seq: number; agentId: string | null } | null> {
  const { conversation, before } = await log.change({
    conversationId,
    commandId: newId(),
    author: 'resident',
    at: isoNow(clock),
    decide: ({ residentReceivedSeq, lastSeq }) =>
      seq > residentReceivedSeq
        ? { entries: [], patch: { residentReceivedSeq: Math.min(seq, lastSeq) } }
        : nothing,
  });
  const { residentReceivedSeq, agentId } = conversation;
  return residentReceivedSeq > before.residentReceivedSeq ? { seq: residentReceivedSeq, agentId } : null;
}

/** Notes how far the conversation's agent has read. @returns how far; null when it is no further. */
export async function markReadByAgent(
  { log, clock }: Pick<Services, 'log' | 'clock'>,
  agent: StaffMember,
  { conversationId, seq }: { conversationId: string; seq: number },
): Promise<number | null> {
  const { conversation, before } = await log.change({
    conversationId,
    commandId: newId(),
    author: agent.staffId,
    at: isoNow(clock),
    decide: (conversation) => {
      permit(may.workOn(agent, conversation), 'Only the agent who holds a conversation marks it as read.');
      return seq > conversation.agentReadSeq
        ? { entries: [], patch: { agentReadSeq: Math.min(seq, conversation.lastSeq) } }
        : nothing;
    },
  });
  return conversation.agentReadSeq > before.agentReadSeq ? conversation.agentReadSeq : null;
}
