import { randomUUID } from 'node:crypto';
import type {
  OpenedConversation,
  ResidentCommands,
  ResidentFacts,
  ResidentResults,
} from '../../server/protocol/resident.js';
import type { Entry } from '../../server/protocol/entries.js';
import { SocketClient } from './socket-client.js';

/** A resident's browser without its screen: one socket, and the conversation it has opened. */
export class ResidentClient extends SocketClient<ResidentCommands, ResidentResults, ResidentFacts> {
  opened!: OpenedConversation;

  /** @param token resumes a conversation; without it a new one is opened. */
  static async open(
    url: string,
    { token, ...payload }: { token?: string; language?: 'en' | 'cy'; pageUrl?: string; after?: number } = {},
    extraHeaders: Record<string, string> = {},
  ): Promise<ResidentClient> {
    const resident = await ResidentClient.connect(url, token, extraHeaders);
    resident.opened = await resident.does('conversation:open', payload);
    return resident;
  }

  /** Connects without opening anything. */
  static async connect(
    url: string,
    token?: string,
    extraHeaders: Record<string, string> = {},
  ): Promise<ResidentClient> {
    const auth = token === undefined ? {} : { token };
    return new ResidentClient(await ResidentClient.connected(`${url}/resident`, { auth, extraHeaders }));
  }

  get id(): string {
    return this.opened.conversationId;
  }

  async says(text: string, id: string = randomUUID()): Promise<number> {
    return (await this.does('message:send', { id, text })).seq;
  }

  hearsEntry(fits: (entry: Entry) => boolean): Promise<Entry> {
    return this.hears('entry:added', fits);
  }

  /** Waits for the words of a message from the bot or an agent, or a part of them. */
  reads(words: string): Promise<Entry> {
    return this.hearsEntry(
      (entry) => entry.kind === 'message' && entry.from !== 'resident' && entry.text.includes(words),
    );
  }
}
