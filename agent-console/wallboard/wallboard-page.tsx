import { useEffect, useState } from 'preact/hooks';
import type { FloorState } from '../floor/floor-state.js';
import { useFloor } from '../shell/floor-context.js';
import { AgentsOnFloor } from './agents-on-floor.js';
import { InTrouble } from './in-trouble.js';
import { TeamsOnFloor } from './teams-on-floor.js';
import { TodayTiles } from './today-tiles.js';
import './wallboard.css';

/** The floor as it is now: to be read from across a room, and by a screen reader. */
export function WallboardPage({ state }: { state: FloorState }) {
  const floor = useFloor();
  const [fault, setFault] = useState<string | null>(null);
  const isOpen = state.connection === 'open';
  useEffect(() => {
    if (!isOpen) return;
    void floor.openWallboard().then((failure) => setFault(failure?.message ?? null));
    return () => floor.closeWallboard();
  }, [isOpen]);
  const { wallboard } = state;
  return (
    <main class="wallboard" id="main" tabIndex={-1}>
      <h2 class="visually-hidden">Wallboard</h2>
      {fault && (
        <p class="form__fault" role="alert">
          {fault}
        </p>
      )}
      {!wallboard && !fault && <p class="page-loading">Opening the wallboard…</p>}
      {wallboard && (
        <>
          <TodayTiles wallboard={wallboard} />
          <div class="wallboard__columns">
            <InTrouble wallboard={wallboard} />
            <TeamsOnFloor teams={wallboard.teams} />
            <AgentsOnFloor agents={wallboard.agents} />
          </div>
        </>
      )}
    </main>
  );
}
