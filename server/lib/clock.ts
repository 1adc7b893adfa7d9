/** Where the time comes from, so that tests can hold it. */
export interface Clock {
  now(): Date;
}

/** How fast time passes while the machine's clock is behind what it said before. */
const catchingUpRate = 0.9;
/** A time further ahead than this was a mistake, not a clock that has since been put right by an hour. */
const mostAheadMilliseconds = 2 * 60 * 60 * 1_000;

/**
 * The machine's time, which never goes back. When the machine's clock is stepped back, this one goes
 * on from where it was, a little slower than real time, until the machine's has caught up: so offers
 * lapse when they should and whoever waits keeps their place.
 * @param notBefore a time that was already reached, as by the process before this one.
 */
export function steadyClock({
  notBefore = null,
  machineMs = () => Date.now(),
  elapsedMs = () => performance.now(),
}: { notBefore?: string | null; machineMs?: () => number; elapsedMs?: () => number } = {}): Clock {
  const reachedMs = notBefore === null ? 0 : Date.parse(notBefore);
  let lastMs = reachedMs - machineMs() > mostAheadMilliseconds ? 0 : reachedMs;
  let lastElapsedMs = elapsedMs();
  return {
    now() {
      const nowElapsedMs = elapsedMs();
      lastMs = Math.max(machineMs(), lastMs + catchingUpRate * (nowElapsedMs - lastElapsedMs));
      lastElapsedMs = nowElapsedMs;
      return new Date(lastMs);
    },
  };
}

export const systemClock: Clock = steadyClock();

/** ISO 8601 in UTC with milliseconds: sorts as text, reads the same in both databases and in browsers. */
export function isoNow(clock: Clock): string {
  return clock.now().toISOString();
}

export function isoAfter(clock: Clock, milliseconds: number): string {
  return new Date(clock.now().getTime() + milliseconds).toISOString();
}

/** The instant that our ISO text tells, for libraries that want a Date. */
export function instantOf(iso: string): Date {
  return new Date(iso);
}

/** An instant some seconds after another, as ISO text. */
export function isoPlus(iso: string, seconds: number): string {
  return new Date(Date.parse(iso) + seconds * 1_000).toISOString();
}

/** How many seconds `later` is after `earlier`; less than 0 when it is before. */
export function secondsBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 1_000;
}
