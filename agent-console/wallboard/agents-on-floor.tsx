import type { AgentOnFloor } from '../../server/protocol/floor.js';
import { Elapsed } from '../shell/elapsed.js';
import { useFloor } from '../shell/floor-context.js';
import { activityNames } from '../words/activity-words.js';

/** Each agent by status, and setting it for them. */
export function AgentsOnFloor({ agents }: { agents: readonly AgentOnFloor[] }) {
  const floor = useFloor();
  // Those who are on first; within that the names keep their order, so that nothing jumps.
  const shown = [...agents].sort(
    (a, b) => Number(a.activity === 'away') - Number(b.activity === 'away') || a.name.localeCompare(b.name),
  );

  async function change({ staffId, status, name }: AgentOnFloor): Promise<void> {
    const next = status === 'available' ? 'away' : 'available';
    const answer = await floor.ask('presence:change', { staffId, status: next });
    floor.notify(answer.ok ? `${name} is ${next} now.` : answer.error.message);
  }

  return (
    <section class="board" aria-labelledby="agents-on-floor">
      <h3 class="board__title" id="agents-on-floor">
        Agents <span class="board__count">{agents.length}</span>
      </h3>
      <div class="board__scroll" tabIndex={0} role="group" aria-labelledby="agents-on-floor">
        <table class="board__table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Now</th>
              <th scope="col">Since</th>
              <th scope="col">Holds</th>
              <th scope="col">
                <span class="visually-hidden">Set their status</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((agent) => (
              <tr key={agent.staffId}>
                <th scope="row">{agent.name}</th>
                <td>
                  <span class={`activity activity--${agent.activity}`}>{activityNames[agent.activity]}</span>
                </td>
                <td>{agent.since ? <Elapsed since={agent.since} /> : '–'}</td>
                <td>
                  {agent.held} of {agent.capacity}
                </td>
                <td>
                  <button
                    class="button button--small"
                    type="button"
                    aria-label={`Set ${agent.status === 'available' ? 'away' : 'available'}: ${agent.name}`}
                    onClick={() => void change(agent)}
                  >
                    {agent.status === 'available' ? 'Set away' : 'Set available'}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
