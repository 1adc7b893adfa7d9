import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Floor } from '../floor/floor.js';
import type { FloorState } from '../floor/floor-state.js';

const FloorContext = createContext<Floor | null>(null);
export const FloorProvider = FloorContext.Provider;

export function useFloor(): Floor {
  const floor = useContext(FloorContext);
  if (!floor) throw new Error('useFloor is for components inside the signed-in console');
  return floor;
}

/** The floor's state; the component draws again whenever it changes. */
export function useFloorState(floor: Floor): FloorState {
  const [state, setState] = useState(floor.read);
  useEffect(() => {
    setState(floor.read());
    return floor.subscribe(() => setState(floor.read()));
  }, [floor]);
  return state;
}
