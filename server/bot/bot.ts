import type { BotMessage } from '../protocol/entries.js';
import type { Language } from '../protocol/conversation.js';

/** A resident's message as the bot reads it. */
export interface Utterance {
  conversationId: string;
  messageId: string;
  text: string;
  language: Language;
}

/** What the bot says, and what it wants to happen. */
export interface BotReply {
  messages: BotMessage[];
  /** Pass the conversation to the queue. */
  isHandOver: boolean;
  /** A safeguarding rule fired: the conversation goes first and the agent is told. */
  isSafeguarding: boolean;
  /** Carry on in this language. */
  language: Language;
}

/** The bot behind an interface of our own, because the SDK beneath it is archived upstream. */
export interface Bot {
  reply(utterance: Utterance): Promise<BotReply>;
}
