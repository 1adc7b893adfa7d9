import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { Entry, EntryBody } from '../../server/protocol/entries.js';

export const conversationId = '11111111-1111-4111-8111-111111111111';
export const me = {
  staffId: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
  email: 'sam@thornmarch.example',
  name: 'Sam Price',
  roles: ['agent' as const],
};
export const colleagueId = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';

const begun = Date.parse('2026-11-22T09:00:00.000Z');
export const at = (seconds: number): string => new Date(begun + seconds * 1000).toISOString();

export function entry(seq: number, body: EntryBody, id = `entry-${seq}`): Entry {
  return { conversationId, seq, id, at: at(seq), ...body };
}

export const fromResident = (seq: number, text = `message ${seq}`): Entry =>
  entry(seq, { kind: 'message', from: 'resident', text });

export const fromMe = (seq: number, text: string, id?: string): Entry =>
  entry(seq, { kind: 'message', from: 'agent', text, agentId: me.staffId, agentName: me.name }, id);

export function summary(changes: Partial<ConversationSummary> = {}): ConversationSummary {
  return {
    conversationId,
    state: 'queued',
    language: 'en',
    pageUrl: null,
    openedAt: at(0),
    waitingSince: at(0),
    closedAt: null,
    agentId: null,
    agentName: null,
    offerLapsesAt: null,
    isSafeguarding: false,
    leftMessage: null,
    teamId: null,
    waitDueAt: null,
    consulted: [],
    guests: [],
    residentReceivedSeq: 0,
    residentReadSeq: 0,
    alarm: null,
    tags: [],
    snoozedUntil: null,
    lastSeq: 0,
    firstMessage: null,
    lastMessage: null,
    cobrowse: null,
    ...changes,
  };
}

export const mine = (changes: Partial<ConversationSummary> = {}): ConversationSummary =>
  summary({ state: 'active', agentId: me.staffId, agentName: me.name, ...changes });
