import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdapter as pubSub } from '@socket.io/redis-adapter';
import { createAdapter as streams } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import { Server } from 'socket.io';
import type { Redis } from '../../server/lib/redis.js';
import { redisAdapter } from '../../server/sockets/redis-adapter.js';

/** One bare process with an adapter as it comes, or with ours: tells every browser what its parent says. */
const [adapter, url = ''] = process.argv.slice(2);
const redis = createClient({ url });
const subscriber = redis.duplicate();
for (const client of [redis, subscriber]) {
  client.on('error', () => undefined);
  await client.connect();
}
const http = createServer();
const choices: Record<string, () => object> = {
  'pub/sub': () => pubSub(redis, subscriber),
  streams: () => streams(redis, { maxLen: 200_000 }),
  ours: () => redisAdapter(redis as Redis),
};
const io = new Server(http, { adapter: choices[adapter ?? '']?.() as never });
process.on('message', (at) => io.emit('fact', at));
process.on('unhandledRejection', () => undefined);
http.listen(0, '127.0.0.1', () => process.send?.((http.address() as AddressInfo).port));
