import {
  ActivityTypes,
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder-core';
import { staffed } from '../routing/opening-hours/staffing.js';
import { instantOf } from '../lib/clock.js';
import type { BotMessage } from '../protocol/entries.js';
import type { BotStateStore } from '../store/bot-state.js';
import { readRisk } from '../safeguarding/detect.js';
import type { Bot, BotReply, Utterance } from './bot.js';
import { compose } from './compose.js';
import { ConversationMemory } from './conversation-memory.js';
import type { RequestServices } from './dialogs/complete-form.js';
import { GuidedRequests } from './dialogs/guided-requests.js';
import { GuildhallBot, type Understanding } from './guildhall-bot.js';

/** Collects what a turn sends: the conversation log, not the adapter, carries it to the resident. */
class CollectingAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];

  override async sendActivities(
    _: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    this.sent.push(...activities);
    return activities.map(({ id }) => ({ id: id ?? '' }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error('What the bot has said stays as it was said');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('What the bot has said stays as it was said');
  }

  override async continueConversation(
    _: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await logic(new TurnContext(this, { type: ActivityTypes.Event }));
  }
}

/** Nothing is read when nobody wrote. */
const noTime = '1970-01-01T00:00:00.000Z';

/** The last message that was answered, and how. */
interface LastTurn {
  messageId: string;
  reply: BotReply;
}

/** The bot on botbuilder. Replace this file, `conversation-memory.ts`, `guildhall-bot.ts` and two in `dialogs/` to put it on another SDK. */
export function botbuilderBot(
  understanding: () => Understanding,
  store: BotStateStore,
  services: RequestServices,
): Bot {
  const memory = new ConversationMemory(store);
  const lastTurn = memory.property<LastTurn | undefined>('lastTurn');
  const requests = new GuidedRequests(memory, services);
  const guildhallBot = new GuildhallBot(understanding, memory, requests);
  return {
    async reply(utterance: Utterance): Promise<BotReply> {
      const adapter = new CollectingAdapter();
      const context = new TurnContext(adapter, activityOf(utterance));
      // Its state moves on before its words are in the log: a crash between must not answer twice.
      const last = await lastTurn.get(context);
      if (last?.messageId === utterance.messageId) return last.reply;

      const { staffingFor, cameFor } = utterance;
      const { decision, language, request, isHandOver } = await guildhallBot.takeTurn(context, (intent) =>
        staffingFor ? staffingFor(intent ?? cameFor ?? null) : staffed,
      );
      const reply: BotReply = {
        messages: adapter.sent
          .filter(({ type }) => type === ActivityTypes.Message)
          .map(({ channelData }) => channelData as BotMessage),
        isHandOver,
        isSafeguarding: decision.kind === 'safeguard',
        language,
        request,
      };
      await lastTurn.set(context, { messageId: utterance.messageId, reply });
      await memory.save(context);
      return reply;
    },

    toldAtRisk(text, language) {
      const { risk } = readRisk(text);
      return risk === null
        ? []
        : compose({ kind: 'safeguard', intent: risk }, understanding().knowledge, language);
    },

    async gathered(conversationId) {
      const about = { conversationId, messageId: '', text: '', language: 'en' as const, at: noTime };
      return requests.gathered(new TurnContext(new CollectingAdapter(), activityOf(about)));
    },
  };
}

function activityOf({ conversationId, messageId, text, language, at }: Utterance): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    id: messageId,
    text,
    locale: language,
    timestamp: instantOf(at),
    channelId: 'guildhall',
    serviceUrl: 'urn:guildhall',
    conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: 'resident', name: '' },
    recipient: { id: 'bot', name: '' },
  };
}
