import { useState } from 'preact/hooks';
import type { PresenceStatus } from '../../server/protocol/agent.js';
import type { FloorState } from '../floor/floor-state.js';
import { useFloor } from './floor-context.js';

const choices: { status: PresenceStatus; label: string }[] = [
  { status: 'available', label: 'Available' },
  { status: 'away', label: 'Away' },
];

/** Whether this agent is offered conversations. It shows what the server holds, not what was pressed. */
export function StatusSwitch({ state }: { state: FloorState }) {
  const floor = useFloor();
  const [asked, setAsked] = useState<PresenceStatus | null>(null);

  async function choose(status: PresenceStatus): Promise<void> {
    if (status === state.status || asked !== null) return;
    setAsked(status);
    const failure = await floor.setStatus(status);
    setAsked(null);
    if (failure) floor.notify(`Your status is still ${state.status}. ${failure.message}`);
  }

  return (
    <div class="status-switch" role="group" aria-label="My status">
      {choices.map(({ status, label }) => (
        <button
          class={`status-switch__choice status-switch__choice--${status}`}
          type="button"
          key={status}
          aria-pressed={state.status === status}
          data-asked={asked === status || undefined}
          onClick={() => void choose(status)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
