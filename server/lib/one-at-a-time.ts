/**
 * Runs `work` alone: a call while it runs makes it run once more afterwards, however many calls
 * there were. For work that looks at everything there is to do each time.
 */
export function oneAtATime(work: () => Promise<void>, onFault: (fault: unknown) => void): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      try {
        await work();
      } catch (fault) {
        onFault(fault);
      }
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}
