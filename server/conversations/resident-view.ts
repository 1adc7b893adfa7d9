import type { Entry } from '../protocol/entries.js';

/** An entry as its resident may see it. Staff-only entries keep their seq, so that a gap always means a loss. */
export function forResident(entry: Entry): Entry {
  const { conversationId, seq, id, at } = entry;
  if (['note', 'wrap-up', 'side-talk', 'tags', 'snooze'].includes(entry.kind)) {
    return { conversationId, seq, id, at, kind: 'withheld', from: 'system' };
  }
  if ((entry.kind === 'message' || entry.kind === 'attachment') && entry.from === 'agent')
    return { ...entry, agentId: '' };
  if (entry.kind === 'attendance') return { ...entry, agentId: '' };
  if (entry.kind === 'state') {
    const { agentId: _, agentName, toAgentName: __, ...shown } = entry;
    // Who was offered the conversation and let it go is not the resident's to know.
    const isOffer = ['offer-made', 'offer-declined', 'offer-lapsed'].includes(entry.move);
    return agentName === undefined || isOffer ? shown : { ...shown, agentName };
  }
  return entry;
}
