/** Where the time comes from, so that tests can hold it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

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
