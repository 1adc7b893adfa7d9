import { createClient } from 'redis';
import type { Logger } from './logger.js';

/** REDIS_URL cannot be used; the message says what to do. */
export class RedisFault extends Error {}

export type Redis = ReturnType<typeof createClient>;

/** More commands than this waiting for a reply means that Redis hangs: the rest fail at once instead of filling memory. */
const mostWaiting = 20_000;

/**
 * Connects, and from then on reconnects by itself for as long as it takes.
 * @throws RedisFault when it cannot be reached at the start.
 */
export async function connectedRedis(url: string, logger: Logger): Promise<Redis> {
  const redis = createClient({
    url,
    commandsQueueMaxLength: mostWaiting,
    socket: { connectTimeout: 5_000, reconnectStrategy: (tries) => Math.min(100 * tries, 1_000) },
  });
  let isConnected = false;
  redis.on('error', (fault: unknown) => {
    if (isConnected) logger.warn({ fault: String(fault) }, 'Redis is away; other processes hear late');
  });
  const failed = new Promise<never>((_, reject) => {
    redis.once('error', reject);
  });
  try {
    await Promise.race([redis.connect(), failed]);
    isConnected = true;
    return redis as Redis;
  } catch (cause) {
    redis.destroy();
    throw new RedisFault(
      'Guildhall cannot reach the Redis named in REDIS_URL. Check that it is running and that the address is right, or leave REDIS_URL out to run one process.',
      { cause },
    );
  }
}
