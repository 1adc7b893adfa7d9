import { useEffect, useState } from 'preact/hooks';
import { useFloor } from './floor-context.js';

/** The server's time, fresh every second: for what ticks. */
export function useNow(everyMs = 1_000): number {
  const floor = useFloor();
  const [now, setNow] = useState(floor.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(floor.now()), everyMs);
    return () => clearInterval(timer);
  }, [floor]);
  return now;
}
