import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startConversation } from '../../server/actions/open-conversation.js';
import type { Bot, BotReply } from '../../server/bot/bot.js';
import { botbuilderBot } from '../../server/bot/botbuilder-bot.js';
import { Knowledge } from '../../server/knowledge/knowledge.js';
import { modelOf } from '../../server/knowledge/kept-model.js';
import { readIntents } from '../../server/knowledge/read-intents.js';
import { systemClock } from '../../server/lib/clock.js';
import type { UnderstandingModel } from '../../server/nlu/intent-model.js';
import type { Language } from '../../server/protocol/conversation.js';
import { botStateStore } from '../../server/store/bot-state.js';
import { conversationStore } from '../../server/store/conversations.js';
import type { Database } from '../../server/store/database.js';
import { requestIntents } from './request-intents.js';
import { requestServices } from './requests.js';

let learnt: { knowledge: Knowledge; model: UnderstandingModel } | undefined;

function understanding(): { knowledge: Knowledge; model: UnderstandingModel } {
  if (!learnt) {
    const knowledge = new Knowledge(readIntents(requestIntents()), 'https://www.thornmarch.example');
    learnt = { knowledge, model: modelOf({ intents: knowledge.intents }, []) };
  }
  return learnt;
}

/** A real bot over a real store, as it is after a start of the process. */
export function startedBot(database: Database): Bot {
  return botbuilderBot(understanding, botStateStore(database), requestServices(database));
}

/** One resident who talks with the bot, on a Sunday in November. */
export class DialogStory {
  last!: BotReply;
  lastId = '';

  private constructor(
    private readonly database: Database,
    readonly conversationId: string,
    private readonly language: Language,
    private bot: Bot,
  ) {}

  static async open(database: Database, language: Language = 'en'): Promise<DialogStory> {
    const { conversation } = await startConversation(
      { clock: systemClock, conversations: conversationStore(database.db), sessionSecret: '' },
      { language },
    );
    return new DialogStory(database, conversation.id, language, startedBot(database));
  }

  /** The process ends and another one starts. */
  restart(): void {
    this.bot = startedBot(this.database);
  }

  /** Says each line and gives what the last one was answered. */
  async say(...lines: string[]): Promise<string> {
    for (const text of lines) await this.send(text, randomUUID());
    return this.text;
  }

  async send(text: string, messageId: string): Promise<void> {
    this.lastId = messageId;
    this.last = await this.bot.reply({
      conversationId: this.conversationId,
      messageId,
      text,
      language: this.language,
      at: '2026-11-22T17:30:00.000Z',
    });
  }

  gathered() {
    return this.bot.gathered(this.conversationId);
  }

  get text(): string {
    return this.last.messages.map(({ text }) => text).join('\n\n');
  }

  get choices(): string[] {
    return this.last.messages.at(-1)?.choices ?? [];
  }

  /** The reference in what was said last. */
  get reference(): string {
    return /TM-[0-9A-Z]{5}/.exec(this.text)?.[0] ?? assert.fail(this.text);
  }
}
