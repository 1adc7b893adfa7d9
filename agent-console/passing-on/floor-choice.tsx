import { useEffect, useState } from 'preact/hooks';
import type { FloorResults } from '../../server/protocol/floor.js';
import { useFloor } from '../shell/floor-context.js';

export type OnFloor = FloorResults['floor:open'];

/** Who is on and which teams there are, as it is now; null until it is known. */
export function useOnFloor(): { onFloor: OnFloor | null; fault: string | null } {
  const floor = useFloor();
  const [onFloor, setOnFloor] = useState<OnFloor | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    void floor.ask('floor:open', {}).then((answer) => {
      if (answer.ok) setOnFloor(answer);
      else setFault(answer.error.message);
    });
  }, []);
  return { onFloor, fault };
}
