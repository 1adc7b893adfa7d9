import type { Conversation } from '../../server/conversations/conversation.js';

/** A conversation as it is when it has just been opened, but for `changes`. */
export function conversationWith(changes: Partial<Conversation> = {}): Conversation {
  return {
    id: '8f4f6c53-6b3a-4d0e-9b7b-0c9d2d6b3f10',
    channel: 'web-chat',
    language: 'en',
    state: 'bot',
    pageUrl: null,
    openedAt: '2026-11-22T09:00:00.000Z',
    waitingSince: null,
    closedAt: null,
    agentId: null,
    agentName: null,
    offerLapsesAt: null,
    passedBy: null,
    passedUntil: null,
    isSafeguarding: false,
    leftMessage: null,
    lastSeq: 0,
    residentSeq: 0,
    botSeq: 0,
    residentReadSeq: 0,
    agentReadSeq: 0,
    firstMessage: null,
    lastMessage: null,
    cobrowse: null,
    ...changes,
  };
}
