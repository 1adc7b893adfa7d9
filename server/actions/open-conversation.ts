import type { Conversation } from '../conversations/conversation.js';
import { isoNow } from '../lib/clock.js';
import { hashToken, newId, newToken } from '../lib/ids.js';
import { Refused } from '../lib/refused.js';
import { storableText } from '../lib/storable-text.js';
import type { Language } from '../protocol/conversation.js';
import type { Services } from './services.js';

type Needs = Pick<Services, 'clock' | 'conversations' | 'sessionSecret'>;

/** Starts a conversation with the bot. The token is the resident's only key to it. */
export async function startConversation(
  { clock, conversations, sessionSecret }: Needs,
  {
    language,
    pageUrl,
    previousToken,
  }: {
    language?: Language | undefined;
    pageUrl?: string | undefined;
    /** The key of the conversation that this browser had before, which shows that it is the same one's. */
    previousToken?: string | undefined;
  },
): Promise<{ conversation: Conversation; token: string }> {
  const token = newToken();
  const previous =
    previousToken === undefined
      ? null
      : await conversations.byTokenHash(hashToken(previousToken, sessionSecret));
  const conversation: Conversation = {
    id: newId(),
    channel: 'web-chat',
    language: language ?? 'en',
    state: 'bot',
    tags: [],
    snoozedUntil: null,
    previousId: previous?.id ?? null,
    pageUrl: pageUrl === undefined ? null : withoutQuery(storableText(pageUrl)),
    openedAt: isoNow(clock),
    waitingSince: null,
    closedAt: null,
    agentId: null,
    agentName: null,
    offerLapsesAt: null,
    passedBy: null,
    passedUntil: null,
    isSafeguarding: false,
    leftMessage: null,
    alarm: null,
    lastSeq: 0,
    residentSeq: 0,
    botSeq: 0,
    residentReadSeq: 0,
    agentReadSeq: 0,
    firstMessage: null,
    lastMessage: null,
    cobrowse: null,
    intent: null,
    teamId: null,
    reservedFor: null,
    queuedAt: null,
    waitDueAt: null,
    firstDueAt: null,
    acceptedAt: null,
    firstReplyAt: null,
    warnedAt: null,
    closedBecause: null,
    consulted: [],
    guests: [],
    residentReceivedSeq: 0,
  };
  await conversations.insert(conversation, hashToken(token, sessionSecret));
  return { conversation, token };
}

/**
 * Finds a resident's conversation again, and notes the page they are on and the language they chose.
 * @throws Refused (`conversation_unknown`) when the token opens nothing.
 */
export async function resumeConversation(
  { clock, log, conversations, sessionSecret }: Needs & Pick<Services, 'log'>,
  token: string,
  chosen: { language?: Language | undefined; pageUrl?: string | undefined },
): Promise<Conversation> {
  const conversation = await conversations.byTokenHash(hashToken(token, sessionSecret));
  if (!conversation) {
    throw new Refused('conversation_unknown', 'We could not find your chat. Start a new one to carry on.');
  }
  const pageUrl =
    chosen.pageUrl === undefined ? conversation.pageUrl : withoutQuery(storableText(chosen.pageUrl));
  const language = chosen.language ?? conversation.language;
  if (pageUrl === conversation.pageUrl && language === conversation.language) return conversation;
  const moved = await log.change({
    conversationId: conversation.id,
    commandId: newId(),
    author: 'resident',
    at: isoNow(clock),
    decide: () => ({ entries: [], patch: { pageUrl, language } }),
  });
  return moved.conversation;
}

/** A query string or a fragment can hold a name or a reference: the agent needs only the page. */
function withoutQuery(pageUrl: string): string {
  return pageUrl.replace(/[?#].*$/s, '');
}
