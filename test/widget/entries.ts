import type { AgentMessage, Entry, EntryBody, StateChange } from '../../server/protocol/entries.js';

const conversationId = '0d6cbd5c-6a0e-4a39-8f6a-0b1c5c9a7f01';

/** An entry with everything that a test does not care about filled in. */
export function entry(seq: number, body: EntryBody = agentMessage(`message ${seq}`)): Entry {
  const at = new Date(Date.UTC(2026, 10, 22, 10, 0, seq)).toISOString();
  return { conversationId, seq, id: `entry-${seq}`, at, ...body };
}

export function agentMessage(text: string): AgentMessage {
  return { kind: 'message', from: 'agent', text, agentId: 'agent-1', agentName: 'Sam' };
}

export function move(before: StateChange['before'], after: StateChange['after']): StateChange {
  return { kind: 'state', from: 'system', move: 'any', before, after, cause: 'agent', agentName: 'Sam' };
}
