import { io, type Socket } from 'socket.io-client';
import type { Acknowledgement } from '../../server/protocol/refusals.js';
import type { ResidentCommands, ResidentFacts, ResidentResults } from '../../server/protocol/resident.js';
import type { ProblemCode } from '../strings/strings.js';

export type ResidentSocket = Socket<ResidentFacts, ResidentCommands>;

export interface Problem {
  code: ProblemCode;
  message: string;
  retryAfterMs?: number;
}
export type Reply<Result extends object> = ({ ok: true } & Result) | { ok: false; error: Problem };

const replyWithinMs = 8_000;
const connectWithinMs = 6_000;
const unreached: Problem = { code: 'unreached', message: '' };

export interface Connection {
  socket: ResidentSocket;
  /** The token that the socket was opened with: the conversation that it speaks for. */
  token: () => string | undefined;
  /** The server has bound the socket to a new conversation. */
  bind: (token: string) => void;
  /** Hangs up and dials at once, without waiting for the back-off. */
  reconnect: () => void;
}

/** Makes, and does not yet open, the resident's socket. */
export function createConnection(origin: string, keptToken: () => string | undefined): Connection {
  let token: string | undefined;
  let failures = 0;
  const socket: ResidentSocket = io(`${origin}/resident`, {
    autoConnect: false,
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: connectWithinMs,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    auth(tell) {
      token = keptToken();
      tell(token ? { token } : {});
    },
  });
  socket.on('connect', () => (failures = 0));
  socket.on('connect_error', ({ message }) => {
    failures += 1;
    // A proxy may let WebSockets hang rather than fail: plain HTTP then goes first.
    if (message === 'timeout' || failures === 2) socket.io.opts.transports = ['polling', 'websocket'];
  });
  return {
    socket,
    token: () => token,
    bind: (bound) => (token = bound),
    reconnect: () => socket.disconnect().connect(),
  };
}

/** Asks the server for something; a reply that never comes is a problem like any other. */
export async function ask<Command extends keyof ResidentCommands>(
  socket: ResidentSocket,
  command: Command,
  payload: Parameters<ResidentCommands[Command]>[0],
): Promise<Reply<ResidentResults[Command]>> {
  // While disconnected, socket.io would keep the command and send it before the conversation is resumed.
  if (!socket.connected) return { ok: false, error: unreached };
  // TypeScript cannot follow the acknowledgement's type through a generic command name.
  const emit = socket.timeout(replyWithinMs).emitWithAck.bind(socket.timeout(replyWithinMs)) as unknown as (
    command: Command,
    payload: Parameters<ResidentCommands[Command]>[0],
  ) => Promise<Acknowledgement<ResidentResults[Command]>>;
  try {
    return await emit(command, payload);
  } catch {
    return { ok: false, error: unreached };
  }
}
