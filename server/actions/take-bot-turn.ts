import type { BotReply } from '../bot/bot.js';
import { joined, nothing, type Change } from '../conversations/change.js';
import { isWithBot, type Conversation } from '../conversations/conversation.js';
import { makeMove } from '../conversations/lifecycle.js';
import type { Committed } from '../conversations/log.js';
import { leaveMessageIntent } from '../bot/dialogs/forms/leave-message.js';
import { isoNow } from '../lib/clock.js';
import type { Entry } from '../protocol/entries.js';
import { joinQueue, type WaitedFor } from '../routing/queue.js';
import { limits } from '../protocol/limits.js';
import { readStaffing, teamFor, type StaffingNeeds } from './read-floor.js';
import type { Services } from './services.js';

/**
 * Answers every resident's message that the bot has not dealt with, in order. The reply's id comes
 * from the message's, so a turn that a crash cut off is taken again and said once.
 * @param heard the change that asks for a turn, when there is one: most often nothing else need be read.
 */
export async function takeBotTurns(
  services: Pick<Services, 'log' | 'clock' | 'conversations' | 'bot'> & StaffingNeeds,
  conversationId: string,
  heard?: Committed,
): Promise<void> {
  const { log, clock, conversations, bot } = services;
  // While an earlier message waits for its answer, the change does not hold the one to answer next.
  let news = heard && heard.before.residentSeq <= heard.before.botSeq ? heard : null;
  let conversation = news?.conversation ?? (await conversations.byId(conversationId));
  while (conversation && isWithBot(conversation) && conversation.residentSeq > conversation.botSeq) {
    const entries: Entry[] =
      news?.entries ?? (await log.entriesAfter(conversationId, conversation.botSeq, limits.entriesPerSync));
    news = null;
    const message = entries.find((entry) => entry.kind === 'message' && entry.from === 'resident');
    if (message?.kind !== 'message') return;
    const reply = await bot.reply({
      conversationId,
      messageId: message.id,
      text: message.text,
      language: conversation.language,
      at: message.at,
      staffingFor: await readStaffing(services),
      cameFor: conversation.intent,
    });
    const at = isoNow(clock);
    const understood = reply.messages.findLast(({ reason }) => isOfTeam(reason.intent))?.reason.intent;
    const team = reply.isHandOver ? await teamFor(services, understood ?? conversation.intent) : null;
    const committed = await log.change({
      conversationId,
      commandId: `${message.id}.bot`,
      author: 'bot',
      at,
      decide: (current) => replied(current, message, reply, team, at),
    });
    // A repeat means that another process has answered it: carry on from where that left off.
    conversation = committed.isRepeat ? await conversations.byId(conversationId) : committed.conversation;
    if (committed.isRepeat && (conversation?.botSeq ?? 0) < message.seq) return;
  }
}

/** Where the model and no rule saw the risk, the message that was answered is the one. */
function alarmOf(message: Entry, { messages }: BotReply): Conversation['alarm'] {
  const text = 'text' in message ? message.text.slice(0, 200).toWellFormed() : '';
  return { rule: messages[0]?.reason.intent ?? '', text, at: message.at };
}

/** When the conversation is no longer the bot's, the bot is silent. */
function replied(
  conversation: Conversation,
  message: Entry,
  reply: BotReply,
  team: WaitedFor,
  at: string,
): Change {
  if (conversation.botSeq >= message.seq) return nothing;
  if (!isWithBot(conversation)) {
    // But a case that is filed is filed, and the agent must know of it.
    return reply.request?.reference === undefined ? nothing : { entries: [reply.request] };
  }
  return joined(
    {
      entries: [...reply.messages, ...(reply.request ? [reply.request] : [])],
      patch: {
        botSeq: message.seq,
        language: reply.language,
        isSafeguarding: conversation.isSafeguarding || reply.isSafeguarding,
        alarm: reply.isSafeguarding ? (conversation.alarm ?? alarmOf(message, reply)) : conversation.alarm,
      },
    },
    messageLeft(conversation, reply),
    reply.isHandOver ? joinQueue(conversation, 'bot', at, team) : nothing,
  );
}

/** To ask for a person is no reason to come: the intent before it names the team. */
function isOfTeam(intent: string | undefined): boolean {
  return intent !== undefined && !intent.startsWith('chat.');
}

/** A message that is filed is answered by a person later, whatever the bot says meanwhile. */
function messageLeft(conversation: Conversation, { request }: BotReply): Change {
  if (request?.intent !== leaveMessageIntent || request.reference === undefined) return nothing;
  const move = conversation.state === 'bot' ? makeMove(conversation, 'message-left', 'resident') : nothing;
  return joined(move, { entries: [], patch: { leftMessage: request.reference } });
}
