import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '../lib/refused.js';
import { limits } from '../protocol/limits.js';

const tooMany = 'You are sending too much too quickly. Wait a few seconds and try again.';

/** As much of a socket as tells how fast it sends and reads. */
interface Sender {
  id: string;
  conn: object;
}

const mostUnread = 8;

/** Packets that engine.io keeps because the browser has not taken the earlier ones. */
function unreadOf(conn: object): number {
  return 'writeBuffer' in conn && Array.isArray(conn.writeBuffer) ? conn.writeBuffer.length : 0;
}

/** So many times the limit is no eager resident: the socket is closed instead of answered. */
const farOver = 5;

/** Refused so often that the socket is to be closed. */
export class FarTooMany extends Refused {}

/** Bounds what one socket may send, co-browse frames apart, which are many and small. */
export function commandAdmission(): (socket: Sender, command: string) => Promise<void> {
  const commands = new RateLimiterMemory({ points: limits.commandsPerTenSeconds, duration: 10 });
  const batches = new RateLimiterMemory({ points: limits.cobrowseBatchesPerTenSeconds, duration: 10 });
  return async ({ id, conn }, command) => {
    // A reply to a sync can be large: whoever does not read the last ones gets no more to keep for them.
    if (command.startsWith('conversation:') && unreadOf(conn) > mostUnread) {
      throw new Refused('rate_limited', tooMany);
    }
    const limiter = command === 'cobrowse:frames' ? batches : commands;
    try {
      await limiter.consume(id);
    } catch (fault) {
      const isFarOver = fault instanceof RateLimiterRes && fault.consumedPoints > farOver * limiter.points;
      throw isFarOver ? new FarTooMany('rate_limited', tooMany) : new Refused('rate_limited', tooMany);
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
