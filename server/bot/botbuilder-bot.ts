import {
  ActivityTypes,
  BotAdapter,
  ConversationState,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder-core';
import type { BotMessage } from '../protocol/entries.js';
import type { BotStateStore } from '../store/bot-state.js';
import type { Bot, BotReply, Utterance } from './bot.js';
import { GuildhallBot, turnOutcome, type TurnOutcome, type Understanding } from './guildhall-bot.js';
import { stateStorage } from './state-storage.js';

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

/** The bot on botbuilder. Replace this file, and `state-storage.ts`, to put it on another SDK. */
export function botbuilderBot(understanding: () => Understanding, store: BotStateStore): Bot {
  const handler = new GuildhallBot(understanding, new ConversationState(stateStorage(store)));
  return {
    async reply(utterance: Utterance): Promise<BotReply> {
      const adapter = new CollectingAdapter();
      const context = new TurnContext(adapter, activityOf(utterance));
      await handler.run(context);
      const outcome = context.turnState.get(turnOutcome) as TurnOutcome;
      return {
        messages: adapter.sent
          .filter(({ type }) => type === ActivityTypes.Message)
          .map(({ channelData }) => channelData as BotMessage),
        isHandOver: outcome.decision.kind === 'hand-over',
        isSafeguarding: outcome.decision.kind === 'safeguard',
        language: outcome.language,
      };
    },
  };
}

function activityOf({ conversationId, messageId, text, language }: Utterance): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    id: messageId,
    text,
    locale: language,
    channelId: 'guildhall',
    serviceUrl: 'urn:guildhall',
    conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: 'resident', name: '' },
    recipient: { id: 'bot', name: '' },
  };
}
