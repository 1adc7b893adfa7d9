import type { Server as HttpServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import { Server } from 'socket.io';
import type { Logger } from '../lib/logger.js';
import { limits } from '../protocol/limits.js';
import { isAllowedOrigin } from './origins.js';

/** REDIS_URL cannot be used; the message says what to do. */
export class RedisFault extends Error {}

/** The socket.io server; with a Redis URL, joined to every other process that has the same. */
export async function createSocketServer(
  http: HttpServer,
  options: { allowedOrigins: string[]; redisUrl: string | undefined },
  logger: Logger,
): Promise<{ io: Server; close: () => Promise<void> }> {
  const redis = options.redisUrl === undefined ? null : await connectedRedis(options.redisUrl, logger);
  const io = new Server(http, {
    serveClient: false,
    // Compressing small frames costs seven times the time and ten times the memory.
    perMessageDeflate: false,
    maxHttpBufferSize: limits.frameBytes,
    // A closed laptop says no goodbye: it is noticed within the sum of these two.
    pingInterval: 10_000,
    pingTimeout: 15_000,
    cors: { origin: options.allowedOrigins, credentials: false },
    // Browsers ask no permission to open a WebSocket: the origin is checked here.
    allowRequest: ({ headers }, decide) => decide(null, isAllowedOrigin(headers, options.allowedOrigins)),
    // A burst longer than the stream is lost to other processes until their clients catch up by seq.
    ...(redis ? { adapter: createAdapter(redis, { maxLen: 200_000 }) } : {}),
  });
  return {
    io,
    close: async () => {
      await io.close();
      redis?.destroy();
    },
  };
}

async function connectedRedis(url: string, logger: Logger) {
  const redis = createClient({ url, socket: { connectTimeout: 5_000 } });
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
    return redis;
  } catch (cause) {
    redis.destroy();
    throw new RedisFault(
      'Guildhall cannot reach the Redis named in REDIS_URL. Check that it is running and that the address is right, or leave REDIS_URL out to run one process.',
      { cause },
    );
  }
}
