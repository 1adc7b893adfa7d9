import { useEffect, useMemo } from 'preact/hooks';
import type { StaffMember } from '../../server/protocol/http.js';
import { openAgentSocket } from '../connection/agent-socket.js';
import { createFloor } from '../floor/floor.js';
import { forgivingStorage } from '../floor/text-storage.js';
import { SessionEnded } from '../session/session-ended.js';
import { ConsoleFrame } from './console-frame.js';
import { FloorProvider, useFloorState } from './floor-context.js';
import { forgetWritings, tabStorage } from './tab-storage.js';

interface ConsoleProps {
  me: StaffMember;
  clockOffsetMs: number;
  onSignedOut: () => void;
  /** Another member of staff signed in where this one's session had ended. */
  onSomebodyElse: (me: StaffMember) => void;
}

/** One member of staff's console: its live floor, and the sign-in over it when the session ends. */
export function Console({ me, clockOffsetMs, onSignedOut, onSomebodyElse }: ConsoleProps) {
  const floor = useMemo(
    () =>
      createFloor({
        socket: openAgentSocket(),
        me,
        storage: forgivingStorage(tabStorage()),
        now: () => Date.now() + clockOffsetMs,
        newId: () => crypto.randomUUID(),
      }),
    [],
  );
  useEffect(() => {
    floor.connect();
    return () => floor.close();
  }, [floor]);
  const state = useFloorState(floor);

  function signedInAgain(signedIn: StaffMember): void {
    if (signedIn.staffId === me.staffId) floor.connect();
    else onSomebodyElse(signedIn);
  }

  function signedOut(): void {
    floor.close();
    forgetWritings();
    onSignedOut();
  }

  return (
    <FloorProvider value={floor}>
      <ConsoleFrame state={state} onSignedOut={signedOut} />
      {state.connection === 'signed-out' && <SessionEnded me={me} onSignedIn={signedInAgain} />}
    </FloorProvider>
  );
}
