import type { BotReply } from '../bot/bot.js';
import { joined, nothing, type Change } from '../conversations/change.js';
import type { Conversation } from '../conversations/conversation.js';
import type { Committed } from '../conversations/log.js';
import { isoNow } from '../lib/clock.js';
import type { Entry } from '../protocol/entries.js';
import { joinQueue } from '../routing/queue.js';
import { limits } from '../protocol/limits.js';
import type { Services } from './services.js';

/**
 * Answers every resident's message that the bot has not dealt with, in order. The reply's id comes
 * from the message's, so a turn that a crash cut off is taken again and said once.
 * @param heard the change that asks for a turn, when there is one: most often nothing else need be read.
 */
export async function takeBotTurns(
  { log, clock, conversations, bot }: Pick<Services, 'log' | 'clock' | 'conversations' | 'bot'>,
  conversationId: string,
  heard?: Committed,
): Promise<void> {
  // While an earlier message waits for its answer, the change does not hold the one to answer next.
  let news = heard && heard.before.residentSeq <= heard.before.botSeq ? heard : null;
  let conversation = news?.conversation ?? (await conversations.byId(conversationId));
  while (conversation?.state === 'bot' && conversation.residentSeq > conversation.botSeq) {
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
    });
    const at = isoNow(clock);
    const committed = await log.change({
      conversationId,
      commandId: `${message.id}.bot`,
      author: 'bot',
      at,
      decide: (current) => replied(current, message, reply, at),
    });
    // A repeat means that another process has answered it: carry on from where that left off.
    conversation = committed.isRepeat ? await conversations.byId(conversationId) : committed.conversation;
    if (committed.isRepeat && (conversation?.botSeq ?? 0) < message.seq) return;
  }
}

/** When the conversation is no longer the bot's, the bot is silent. */
function replied(conversation: Conversation, message: Entry, reply: BotReply, at: string): Change {
  if (conversation.botSeq >= message.seq) return nothing;
  if (conversation.state !== 'bot') {
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
      },
    },
    reply.isHandOver ? joinQueue(conversation, 'bot', at) : nothing,
  );
}
