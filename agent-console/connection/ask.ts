import type { AgentCommands, AgentResults } from '../../server/protocol/agent.js';
import type { Acknowledgement, RefusalCode } from '../../server/protocol/refusals.js';
import type { AgentSocket } from './agent-socket.js';

/** Why a command did not do what was asked: refused by the server, or never answered. */
export interface Failure {
  code: RefusalCode | 'not_connected' | 'unanswered';
  message: string;
}

export type Answer<Result extends object> = ({ ok: true } & Result) | { ok: false; error: Failure };

export type Command = keyof AgentCommands;
export type PayloadOf<Name extends Command> = Parameters<AgentCommands[Name]>[0];
export type Ask = <Name extends Command>(
  command: Name,
  payload: PayloadOf<Name>,
) => Promise<Answer<AgentResults[Name]>>;

const notConnected: Failure = {
  code: 'not_connected',
  message: 'You are not connected. Try again when the connection is back.',
};
const unanswered: Failure = { code: 'unanswered', message: 'Guildhall did not answer. Try again.' };

/** Commands over `socket`, each with an answer within `timeoutMs`. Nothing is kept for later while disconnected. */
export function createAsk(socket: AgentSocket, timeoutMs: number): Ask {
  return async <Name extends Command>(command: Name, payload: PayloadOf<Name>) => {
    if (!socket.connected) return { ok: false, error: notConnected };
    // socket.io cannot follow a generic event name, so the reply's type is restored by hand.
    const emitWithAck = socket.timeout(timeoutMs).emitWithAck.bind(socket.timeout(timeoutMs)) as unknown as (
      command: Name,
      payload: PayloadOf<Name>,
    ) => Promise<Acknowledgement<AgentResults[Name]>>;
    try {
      return await emitWithAck(command, payload);
    } catch {
      return { ok: false, error: socket.connected ? unanswered : notConnected };
    }
  };
}
