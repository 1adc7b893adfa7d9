import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { SharedLimits } from '../lib/rate-limits.js';
import { Refused } from '../lib/refused.js';
import { limits } from '../protocol/limits.js';

const tooMany = 'You are sending too much too quickly. Wait a few seconds and try again.';

/** As much of a socket as tells who sends, and how fast it sends and reads. */
interface Sender {
  id: string;
  conn: object;
  address: string;
  /** What all sockets of one conversation, or of one member of staff, have in common. */
  party: string | undefined;
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

/** Bounds what one socket, one party and one address may send, co-browse frames apart, which are many and small. */
export function commandAdmission(): (sender: Sender, command: string) => Promise<void> {
  const perTenSeconds = (points: number) => new RateLimiterMemory({ points, duration: 10 });
  const bySocket = perTenSeconds(limits.commandsPerTenSeconds);
  const byParty = perTenSeconds(limits.commandsPerPartyPerTenSeconds);
  const byAddress = perTenSeconds(limits.commandsPerAddressPerTenSeconds);
  const batches = perTenSeconds(limits.cobrowseBatchesPerTenSeconds);
  return async ({ id, conn, address, party }, command) => {
    // A reply to a sync can be large: whoever does not read the last ones gets no more to keep for them.
    if (command.startsWith('conversation:') && unreadOf(conn) > mostUnread) {
      throw new Refused('rate_limited', tooMany);
    }
    if (command === 'cobrowse:frames') return consume(batches, id);
    await consume(bySocket, id);
    if (party !== undefined) await consume(byParty, party);
    // Last, so that what was refused to one socket is not counted against its neighbours.
    await consume(byAddress, address);
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (fault) {
    const isFarOver = fault instanceof RateLimiterRes && fault.consumedPoints > farOver * limiter.points;
    throw isFarOver ? new FarTooMany('rate_limited', tooMany) : new Refused('rate_limited', tooMany);
  }
}

/** Bounds how many conversations one address opens, in all processes together. */
export function openingAdmission(shared: SharedLimits): (address: string) => Promise<void> {
  const opened = shared({ name: 'opened', points: limits.openedPerHour, seconds: 3_600 });
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
