import { useEffect, useState } from 'preact/hooks';
import { useFloor } from './floor-context.js';

/** The server's time, fresh every second: for what ticks. */
export function useNow(): number {
  const floor = useFloor();
  const [now, setNow] = useState(floor.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(floor.now()), 1_000);
    return () => clearInterval(timer);
  }, [floor]);
  return now;
}
