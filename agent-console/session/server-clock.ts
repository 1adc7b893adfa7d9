/** The `Date` header is told in whole seconds and late by the journey: a smaller difference says nothing. */
const smallestOffsetMs = 2_000;

/**
 * How far this computer's clock is behind the server's (ahead: below 0), from one reply's `Date` header.
 * Without it an offer's countdown would be wrong on a computer whose clock is.
 */
export function clockOffsetMs(dateHeader: string | null, askedAt: number, answeredAt: number): number {
  const serverTime = Date.parse(dateHeader ?? '');
  if (Number.isNaN(serverTime)) return 0;
  const offset = serverTime + 500 - (askedAt + answeredAt) / 2;
  return Math.abs(offset) < smallestOffsetMs ? 0 : Math.round(offset);
}
