import { io, type Socket } from 'socket.io-client';
import type { AgentCommands, AgentFacts } from '../../server/protocol/agent.js';

export type AgentSocket = Socket<AgentFacts, AgentCommands>;

/** The staff socket of this origin, not yet connected. The session cookie says who it is. */
export function openAgentSocket(): AgentSocket {
  return io('/agent', {
    autoConnect: false,
    // Some office networks block WebSocket: long polling is the way round.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
  });
}
