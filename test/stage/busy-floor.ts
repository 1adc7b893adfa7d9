import assert from 'node:assert/strict';
import type { Entry } from '../../server/protocol/entries.js';
import { conversationLogStore } from '../../server/store/conversation-log.js';
import { openDatabase } from '../../server/store/database.js';
import { AgentClient, newStaff } from './agent-client.js';
import { eventually } from './eventually.js';
import { ResidentClient } from './resident-client.js';
import { agentScreen, residentScreen, type Screen } from './screens.js';
import { Writer } from './writer.js';

export interface BusyFloorOptions {
  /** Where residents and agents connect: a server, or a balancer before several. */
  url: string;
  /** Where agents connect, if elsewhere. */
  agentUrl?: string;
  store: { databaseUrl: string | undefined; dataDir: string };
  served: number;
  withBot: number;
  everyMs: number;
}

export interface Reckoning {
  acknowledged: number;
  entries: number;
  /** Acknowledged, and not in the log. */
  lost: number;
  /** In the log more than once. */
  doubled: number;
  /** Conversations whose seq is not 1, 2, 3 … */
  withGaps: number;
  /** Residents' messages to the bot without exactly one answer. */
  notAnsweredOnce: number;
  /** Screens that differ from the log. */
  differentScreens: number;
}

/** Residents and agents who write without end through real sockets, with the screens of both sides open. */
export class BusyFloor {
  private constructor(
    readonly writers: Writer[],
    readonly screens: Screen[],
    /** Each resident's key to their conversation. */
    readonly tokens: string[],
    private readonly withBot: Set<string>,
    private readonly store: BusyFloorOptions['store'],
  ) {}

  static async open({
    url,
    agentUrl = url,
    store,
    served,
    withBot,
    everyMs,
  }: BusyFloorOptions): Promise<BusyFloor> {
    const writers: Writer[] = [];
    const screens: Screen[] = [];
    const bots = new Set<string>();
    const tokens: string[] = [];
    for (let place = 0; place < served + withBot; place++) {
      const resident = await ResidentClient.open(url);
      const opened = resident.opened;
      tokens.push(opened.token);
      writers.push(Writer.resident(url, opened, everyMs));
      screens.push(residentScreen(url, opened));
      if (place < withBot) bots.add(opened.conversationId);
      else {
        const agent = await AgentClient.connect(agentUrl, await newStaff(agentUrl, `Agent ${place}`));
        await agent.becomesAvailable();
        await resident.does('agent:request', {});
        await agent.takes(opened.conversationId);
        await agent.does('presence:set', { status: 'away' });
        writers.push(Writer.agent(agentUrl, agent, opened.conversationId, everyMs));
        screens.push(agentScreen(agentUrl, agent, opened.conversationId));
        agent.close();
      }
      resident.close();
    }
    return new BusyFloor(writers, screens, tokens, bots, store);
  }

  start(): void {
    for (const writer of this.writers) writer.start();
  }

  /** Everybody writes one message by their own screen. */
  writeOnScreens(text: string): void {
    for (const screen of this.screens) screen.write(text);
  }

  wake(): void {
    for (const screen of this.screens) screen.wake();
  }

  /** Everybody's message under way is acknowledged, and the screens have sent all they had. */
  async finish(withinMs = 30_000): Promise<void> {
    await Promise.all(this.writers.map((writer) => writer.finish()));
    await eventually(() => {
      for (const screen of this.screens)
        assert.equal(screen.unsent(), 0, `${screen.side} has unsent messages`);
    }, withinMs);
  }

  /** Compares what was acknowledged and what the screens show with the log in the database. */
  async reckon(withinMs = 30_000): Promise<Reckoning> {
    const database = await openDatabase(this.store);
    try {
      const log = conversationLogStore(database);
      const ids = [...new Set(this.screens.map(({ conversationId }) => conversationId))];
      const logs = new Map<string, Entry[]>();
      const read = async (): Promise<void> => {
        for (const id of ids) logs.set(id, await log.entriesAfter(id, 0, 1_000_000));
      };
      const differs = ({ conversationId, shown }: Screen): boolean =>
        JSON.stringify(shown()) !== JSON.stringify(logs.get(conversationId)?.map(({ seq, id }) => [seq, id]));
      // Screens and the bot's answers get the time that they are promised.
      await eventually(async () => {
        await read();
        assert.equal(this.screens.filter(differs).length + this.#unanswered(logs), 0);
      }, withinMs).catch(() => undefined);
      const all = [...logs.values()];
      const acknowledged = this.writers.flatMap((writer) =>
        writer.acknowledged.map((id) => ({ conversationId: writer.conversationId, id })),
      );
      const kept = new Map(
        all.flatMap((entries) => entries.map((entry) => [entry.id, entry.conversationId])),
      );
      return {
        acknowledged: acknowledged.length,
        entries: all.reduce((sum, entries) => sum + entries.length, 0),
        lost: acknowledged.filter(({ id, conversationId }) => kept.get(id) !== conversationId).length,
        doubled: all.reduce(
          (sum, entries) => sum + entries.length - new Set(entries.map(({ id }) => id)).size,
          0,
        ),
        withGaps: all.filter((entries) => entries.some(({ seq }, place) => seq !== place + 1)).length,
        notAnsweredOnce: this.#unanswered(logs),
        differentScreens: this.screens.filter(differs).length,
      };
    } finally {
      await database.close();
    }
  }

  #unanswered(logs: Map<string, Entry[]>): number {
    let count = 0;
    for (const id of this.withBot) {
      const messages = (logs.get(id) ?? []).filter((entry) => entry.kind === 'message');
      const answers = messages.filter(({ from }) => from === 'bot').map((entry) => entry.id);
      for (const entry of messages) {
        if (entry.from === 'resident' && answers.filter((one) => one === `${entry.id}.bot`).length !== 1)
          count += 1;
      }
    }
    return count;
  }

  acknowledgedSoFar(): string[] {
    return this.writers.flatMap(({ acknowledged }) => acknowledged);
  }

  /** The log of each conversation as a database has it. */
  async logsIn(store: BusyFloorOptions['store']): Promise<Map<string, Entry[]>> {
    const database = await openDatabase(store);
    const log = conversationLogStore(database);
    const logs = new Map<string, Entry[]>();
    for (const { conversationId } of this.screens) {
      logs.set(conversationId, await log.entriesAfter(conversationId, 0, 1_000_000));
    }
    await database.close();
    return logs;
  }

  close(): void {
    for (const writer of this.writers) writer.close();
    for (const screen of this.screens) screen.close();
  }
}

/** Nothing acknowledged is lost or doubled, nothing is out of place, and everybody sees the same. */
export function nothingWrong(reckoning: Reckoning): void {
  const { acknowledged: _, entries: __, ...faults } = reckoning;
  assert.deepEqual(faults, { lost: 0, doubled: 0, withGaps: 0, notAnsweredOnce: 0, differentScreens: 0 });
}
