import type { Namespace, Server } from 'socket.io';
import type { AgentCommands, AgentFacts } from '../protocol/agent.js';
import type { StaffMember } from '../protocol/http.js';
import type { ResidentCommands, ResidentFacts } from '../protocol/resident.js';

export interface ResidentSocketState {
  conversationId?: string;
}
export interface StaffSocketState {
  staff: StaffMember;
  sessionTokenHash: string;
  /** The conversation on this socket's screen. */
  viewing?: string | null;
  isTyping?: boolean;
}

export type ResidentNamespace = Namespace<ResidentCommands, ResidentFacts, object, ResidentSocketState>;
export type StaffNamespace = Namespace<AgentCommands, AgentFacts, object, StaffSocketState>;

export interface Namespaces {
  resident: ResidentNamespace;
  agent: StaffNamespace;
}

export function namespacesOf(io: Server): Namespaces {
  return { resident: io.of('/resident') as ResidentNamespace, agent: io.of('/agent') as StaffNamespace };
}
