import { AgentClient } from './agent-client.js';
import { ResidentClient } from './resident-client.js';
import type { Role } from '../../server/protocol/http.js';

/** Everybody who takes part in one test, so that the next finds the floor empty. */
export class Floor {
  readonly #residents: ResidentClient[] = [];
  readonly #agents: AgentClient[] = [];

  constructor(private readonly url: () => string) {}

  async resident(options: Parameters<typeof ResidentClient.open>[1] = {}): Promise<ResidentClient> {
    const resident = await ResidentClient.open(this.url(), options);
    this.#residents.push(resident);
    return resident;
  }

  async agent(name = 'Sam', roles: Role[] = ['agent']): Promise<AgentClient> {
    const agent = await AgentClient.start(this.url(), name, roles);
    this.#agents.push(agent);
    return agent;
  }

  /** Another window of somebody who is here already. */
  async secondWindow(agent: AgentClient): Promise<AgentClient> {
    const window = await AgentClient.connect(this.url(), agent);
    this.#agents.push(window);
    return window;
  }

  /** A resident and an agent who is serving them, and is away for anybody else. */
  async served(): Promise<{ resident: ResidentClient; agent: AgentClient }> {
    const [resident, agent] = await Promise.all([this.resident(), this.agent()]);
    await agent.becomesAvailable();
    await resident.does('agent:request', {});
    await agent.takes(resident.id);
    await agent.does('presence:set', { status: 'away' });
    return { resident, agent };
  }

  /** Everybody leaves: nothing waits, and nobody is offered what the next test brings. */
  async clear(): Promise<void> {
    for (const resident of this.#residents.splice(0)) {
      if (resident.socket.connected) await resident.ask('conversation:end', {});
      resident.close();
    }
    for (const agent of this.#agents.splice(0)) {
      if (agent.socket.connected) await agent.ask('presence:set', { status: 'away' });
      agent.close();
    }
  }
}
