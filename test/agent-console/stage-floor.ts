import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { Server, type Namespace } from 'socket.io';
import { io } from 'socket.io-client';
import type { AgentCommands, AgentFacts, AgentResults } from '../../server/protocol/agent.js';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { Entry } from '../../server/protocol/entries.js';
import type { Refusal } from '../../server/protocol/refusals.js';
import type { AgentSocket } from '../../agent-console/connection/agent-socket.js';
import { createFloor, type Floor } from '../../agent-console/floor/floor.js';
import { forgivingStorage, type TextStorage } from '../../agent-console/floor/text-storage.js';
import { conversationId, fromMe, me, mine } from './entries.js';

type Command = keyof AgentCommands;
type Reply = AgentResults[Command] | Refusal | 'silence';

/** The far end of the console's socket: one conversation, whose log it keeps, and ways to misbehave. */
export class StagedServer {
  readonly log: Entry[] = [];
  conversation: ConversationSummary = mine();
  readonly heard: { command: Command; payload: Record<string, unknown> }[] = [];
  /** Takes the place of the next replies to a command. */
  readonly next = new Map<Command, Reply[]>();
  isSignedIn = true;
  entriesPerSync = 500;
  /** Stores and acknowledges, and tells nobody. */
  tellsNobody = false;

  private readonly http: HttpServer = createServer();
  private readonly io = new Server<AgentCommands, AgentFacts>(this.http);
  readonly namespace: Namespace<AgentCommands, AgentFacts> = this.io.of('/agent');

  async start(): Promise<string> {
    this.namespace.use((_socket, next) => {
      if (this.isSignedIn) next();
      else
        next(
          Object.assign(new Error('not signed in'), { data: { code: 'not_signed_in', message: 'Sign in.' } }),
        );
    });
    this.namespace.on('connection', (socket) => {
      socket.onAny(
        (command: Command, payload: Record<string, unknown>, acknowledge: (reply: object) => void) => {
          this.heard.push({ command, payload });
          const staged = this.next.get(command)?.shift();
          if (staged === 'silence') return;
          if (staged && 'code' in staged) acknowledge({ ok: false, error: staged });
          else acknowledge({ ok: true, ...(staged ?? this.reply(command, payload)) });
        },
      );
    });
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}/agent`;
  }

  async stop(): Promise<void> {
    await this.io.close();
  }

  /** Stores an entry and tells it. */
  add(entry: Entry): Entry {
    const known = this.log.find(({ id }) => id === entry.id);
    if (known) return known;
    this.log.push(entry);
    if (!this.tellsNobody) this.namespace.emit('entry:added', entry);
    return entry;
  }

  timesHeard(command: Command): number {
    return this.heard.filter((one) => one.command === command).length;
  }

  private reply(command: Command, payload: Record<string, unknown>): object {
    const conversation = { ...this.conversation, lastSeq: this.log.length };
    switch (command) {
      case 'inbox:open':
        return {
          me,
          status: 'available',
          offers: [],
          mine: [conversation],
          queue: [],
          queueTotal: 0,
          consults: [],
          closed: [],
        };
      case 'conversation:sync': {
        const after = Number(payload['after']);
        const entries = this.log.slice(after, after + this.entriesPerSync);
        return { conversation, entries, lastSeq: this.log.length };
      }
      case 'message:send':
        return {
          seq: this.add(fromMe(this.log.length + 1, String(payload['text']), String(payload['id']))).seq,
        };
      default:
        return {};
    }
  }
}

export interface Stage {
  server: StagedServer;
  floor: Floor;
  storage: TextStorage;
  /** A second console of the same agent, as after a reload. */
  reload: () => Floor;
  end: () => Promise<void>;
}

/** A console's floor over a real socket to a staged server. */
export async function stageFloor(): Promise<Stage> {
  const server = new StagedServer();
  const url = await server.start();
  const storage = forgivingStorage(null);
  const floors: Floor[] = [];
  const open = (): Floor => {
    const socket: AgentSocket = io(url, {
      autoConnect: false,
      forceNew: true,
      transports: ['websocket'],
      reconnectionDelay: 10,
      reconnectionDelayMax: 30,
    });
    const options = { socket, me, storage, now: Date.now, newId: randomUUID };
    const floor = createFloor({ ...options, answerWithinMs: 150, retryAfterMs: 20 });
    floors.push(floor);
    return floor;
  };
  return {
    server,
    storage,
    floor: open(),
    reload: open,
    async end() {
      for (const floor of floors) floor.close();
      await server.stop();
    },
  };
}

/** Resolves when the floor's state satisfies `isSo`. */
export function until(floor: Floor, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isSo()) {
      resolve();
      return;
    }
    const stop = floor.subscribe(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
  });
}

export const shownTexts = (floor: Floor): string[] =>
  (floor.read().logs.get(conversationId)?.entries ?? []).map((entry) =>
    'text' in entry ? entry.text : entry.kind,
  );
