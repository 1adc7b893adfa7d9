import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Redis } from '../lib/redis.js';
import { limits } from '../protocol/limits.js';
import { isAllowedOrigin } from './origins.js';
import { redisAdapter, whenRedisIsBack } from './redis-adapter.js';
import { SocketsPerAddress } from './sockets-per-address.js';

/** Browsers that dial again at the same moment are spread over this time. */
const dialAgainWithinMilliseconds = 3_000;

/** The socket.io server; with Redis, joined to every other process that has the same. */
export function createSocketServer(
  http: HttpServer,
  { allowedOrigins, trustedProxies }: { allowedOrigins: string[]; trustedProxies: number },
  redis: Redis | null,
): Server {
  const sockets = new SocketsPerAddress(trustedProxies);
  const io = new Server(http, {
    serveClient: false,
    // Compressing small frames costs seven times the time and ten times the memory.
    perMessageDeflate: false,
    maxHttpBufferSize: limits.frameBytes,
    // A closed laptop says no goodbye: it is noticed within the sum of these two.
    pingInterval: 10_000,
    pingTimeout: 15_000,
    cors: { origin: allowedOrigins, credentials: false },
    // Browsers ask no permission to open a WebSocket: the origin is checked here.
    allowRequest: (request, decide) =>
      decide(null, isAllowedOrigin(request.headers, allowedOrigins) && sockets.admits(request)),
    ...(redis ? { adapter: redisAdapter(redis) } : {}),
  });
  sockets.count(io.engine);
  if (redis) whenRedisIsBack(redis, () => dialAgain(io));
  return io;
}

/** Hangs up on every browser of this process: each dials again by itself and catches up with what it missed. */
function dialAgain({ engine }: Server): void {
  const { clients } = engine as unknown as { clients: Record<string, { close: () => void }> };
  const open = Object.values(clients);
  open.forEach((client, place) => {
    setTimeout(() => client.close(), (place / open.length) * dialAgainWithinMilliseconds);
  });
}
