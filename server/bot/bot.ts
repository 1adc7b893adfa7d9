import type { BotMessage, GatheredRequest } from '../protocol/entries.js';
import type { Language } from '../protocol/conversation.js';
import type { Staffing } from '../routing/opening-hours/staffing.js';

/** A resident's message as the bot reads it. */
export interface Utterance {
  conversationId: string;
  messageId: string;
  text: string;
  language: Language;
  /** When it was written: ISO 8601 in UTC. */
  at: string;
  /** Who is there for an intent; without it, somebody always is. */
  staffingFor?: (intent: string | null) => Staffing;
  /** The last thing that the resident came for, as far as it was understood. */
  cameFor?: string | null;
}

/** What the bot says, and what it wants to happen. */
export interface BotReply {
  messages: BotMessage[];
  /** What was gathered for a request, where an agent should see it or a case was filed. */
  request: GatheredRequest | null;
  /** Pass the conversation to the queue. */
  isHandOver: boolean;
  /** A safeguarding rule fired: the conversation goes first and the agent is told. */
  isSafeguarding: boolean;
  /** Carry on in this language. */
  language: Language;
}

/** The bot behind an interface of our own, because the SDK beneath it is archived upstream. */
export interface Bot {
  /** What a resident at risk is told at once, also while they wait for a person; empty when no rule fires. */
  toldAtRisk(text: string, language: Language): BotMessage[];
  /** The same message again, as after a crash, gets the same reply. */
  reply(utterance: Utterance): Promise<BotReply>;
  /** What a guided request that is under way has gathered; null when there is none. */
  gathered(conversationId: string): Promise<GatheredRequest | null>;
}
