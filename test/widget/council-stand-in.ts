import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import type { Entry, EntryBody } from '../../server/protocol/entries.js';
import type { ResidentCommands, ResidentFacts } from '../../server/protocol/resident.js';
import { entry } from './entries.js';

type ResidentSocket = Socket<ResidentCommands, ResidentFacts>;

const unavailable = { code: 'unavailable', message: 'We cannot save anything just now.' } as const;

/** The least of a server that a resident's browser can talk to, with faults to order. */
export class CouncilStandIn {
  /** The log of each conversation, by token. */
  readonly logs = new Map<string, Entry[]>();
  /** How many of the next messages are stored, and not acknowledged. */
  acknowledgementsToDrop = 0;
  /** How many of the next entries are stored, and not told. */
  entriesToWithhold = 0;
  entriesPerReply = 500;
  /** Answers, and can neither save nor find anything. */
  isUnavailable = false;
  /** How many of the next messages are refused because too many wait. */
  messagesToPutOff = 0;
  syncs = 0;
  readonly #http = createServer();
  readonly #io = new Server<ResidentCommands, ResidentFacts>(this.#http);

  async start(): Promise<string> {
    this.#io.of('/resident').on('connection', (socket) => this.#serve(socket));
    await new Promise<void>((resolve) => this.#http.listen(0, resolve));
    return `http://localhost:${(this.#http.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await this.#io.close();
  }

  hangUp(): void {
    this.#io.of('/resident').disconnectSockets(true);
  }

  /** Appends to the log of a token and tells its sockets. */
  append(token: string, body: EntryBody, id: string = randomUUID()): Entry {
    const log = this.logs.get(token) ?? [];
    const known = log.find((each) => each.id === id);
    if (known) return known;
    const added = { ...entry(log.length + 1, body), conversationId: token, id };
    this.logs.set(token, [...log, added]);
    if (this.entriesToWithhold > 0) this.entriesToWithhold -= 1;
    else this.#io.of('/resident').to(token).emit('entry:added', added);
    return added;
  }

  #serve(socket: ResidentSocket): void {
    let token = socket.handshake.auth['token'] as string | undefined;
    const after = (seq: number) => {
      const log = this.logs.get(token ?? '') ?? [];
      return { entries: log.slice(seq, seq + this.entriesPerReply), lastSeq: log.length };
    };
    socket.on('conversation:open', (payload, acknowledge) => {
      if (this.isUnavailable) {
        acknowledge({ ok: false, error: unavailable });
        return;
      }
      if (token !== undefined && !this.logs.has(token)) {
        acknowledge({ ok: false, error: { code: 'conversation_unknown', message: 'Start a new chat.' } });
        return;
      }
      token ??= randomUUID();
      this.logs.set(token, this.logs.get(token) ?? []);
      void socket.join(token);
      acknowledge({
        ok: true,
        token,
        conversationId: token,
        language: 'en',
        state: 'bot',
        agentName: null,
        canReturn: false,
        queue: null,
        cobrowse: null,
        ...after(payload.after ?? 0),
      });
    });
    socket.on('message:send', ({ id, text }, acknowledge) => {
      if (token === undefined) return;
      if (this.isUnavailable) {
        acknowledge({ ok: false, error: unavailable });
        return;
      }
      if (this.messagesToPutOff > 0) {
        this.messagesToPutOff -= 1;
        acknowledge({
          ok: false,
          error: { code: 'busy', message: 'Wait, then send it again.', retryAfterMs: 50 },
        });
        return;
      }
      const { seq } = this.append(token, { kind: 'message', from: 'resident', text }, id);
      if (this.acknowledgementsToDrop > 0) this.acknowledgementsToDrop -= 1;
      else acknowledge({ ok: true, seq });
    });
    socket.on('conversation:sync', (payload, acknowledge) => {
      this.syncs += 1;
      acknowledge({ ok: true, ...after(payload.after) });
    });
  }
}
