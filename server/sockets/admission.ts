import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refused } from '../lib/refused.js';
import { limits } from '../protocol/limits.js';

const tooMany = 'You are sending too much too quickly. Wait a few seconds and try again.';

/** Bounds what one socket may send, co-browse frames apart, which are many and small. */
export function commandAdmission(): (socketId: string, command: string) => Promise<void> {
  const commands = new RateLimiterMemory({ points: limits.commandsPerTenSeconds, duration: 10 });
  const batches = new RateLimiterMemory({ points: limits.cobrowseBatchesPerTenSeconds, duration: 10 });
  return async (socketId, command) => {
    try {
      await (command === 'cobrowse:frames' ? batches : commands).consume(socketId);
    } catch {
      throw new Refused('rate_limited', tooMany);
    }
  };
}

/** Bounds how many conversations one address opens. */
export function openingAdmission(): (address: string) => Promise<void> {
  const opened = new RateLimiterMemory({ points: limits.openedPerHour, duration: 3_600 });
  return async (address) => {
    try {
      await opened.consume(address);
    } catch {
      throw new Refused(
        'rate_limited',
        'Too many chats were started from this address. Try again in an hour.',
      );
    }
  };
}
