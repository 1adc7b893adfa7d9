import type { FloorState } from '../floor/floor-state.js';

/** Says calmly that the connection is lost, or that nothing can be saved, and that work can go on. */
export function ConnectionBanner({ state }: { state: FloorState }) {
  const unsent = state.outbox.filter(({ delivery }) => delivery.state === 'waiting').length;
  return (
    <div role="status">
      {(state.connection === 'lost' || state.connection === 'unavailable') && (
        <p class="connection-banner">
          <strong>
            {state.connection === 'lost' ? 'Connection lost.' : 'Guildhall cannot save anything just now.'}
          </strong>{' '}
          Trying again by itself. You can go on writing:{' '}
          {unsent === 0
            ? 'what you send waits here and goes when it is back.'
            : `${unsent === 1 ? '1 message waits' : `${unsent} messages wait`} here and will go when it is back.`}
        </p>
      )}
    </div>
  );
}
