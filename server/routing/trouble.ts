import { isWaiting, type Conversation } from '../conversations/conversation.js';
import { isoPlus } from '../lib/clock.js';
import type { ConversationInTrouble, Trouble } from '../protocol/floor.js';

/** A wait is shown before it is too long: so long before its target. */
const nearSeconds = 30;
/** A resident whose words have stood unanswered for so long is left alone with them. */
const silentSeconds = 300;

type Watched = Pick<
  Conversation,
  | 'id'
  | 'state'
  | 'teamId'
  | 'agentId'
  | 'agentName'
  | 'isSafeguarding'
  | 'queuedAt'
  | 'waitDueAt'
  | 'waitingSince'
  | 'lastMessage'
  | 'firstReplyAt'
  | 'acceptedAt'
  | 'openedAt'
>;

/**
 * What a supervisor should look at; null when all is well.
 * @param replySeconds what the team means to answer within at first; null sets no target.
 */
export function inTrouble(
  conversation: Watched,
  { isAnybodyOn, replySeconds }: { isAnybodyOn: boolean; replySeconds: number | null },
  now: string,
): ConversationInTrouble | null {
  const { id, state, teamId, agentId, agentName, queuedAt, waitDueAt, lastMessage } = conversation;
  const waits = isWaiting(conversation);
  const awaitsAnswer = state === 'active' && lastMessage?.from === 'resident';
  const answerDueAt =
    conversation.firstReplyAt === null && conversation.acceptedAt !== null && replySeconds !== null
      ? isoPlus(conversation.acceptedAt, replySeconds)
      : null;
  const dueAt = waits ? waitDueAt : state === 'active' ? answerDueAt : null;
  const found: [Trouble, boolean][] = [
    ['at-risk', conversation.isSafeguarding && state !== 'closed'],
    ['over-target', dueAt !== null && now >= dueAt],
    ['near-target', dueAt !== null && now < dueAt && now >= isoPlus(dueAt, -nearSeconds)],
    ['silent', awaitsAnswer && now >= isoPlus(lastMessage.at, silentSeconds)],
    ['nobody-on', waits && !isAnybodyOn],
  ];
  const troubles = found.filter(([, is]) => is).map(([trouble]) => trouble);
  if (troubles.length === 0) return null;
  const since = (waits ? queuedAt : awaitsAnswer ? lastMessage.at : conversation.acceptedAt) ?? null;
  return {
    conversationId: id,
    troubles,
    state,
    teamId,
    agentId,
    agentName,
    since: since ?? conversation.waitingSince ?? conversation.openedAt,
  };
}
