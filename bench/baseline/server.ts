import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import { Server } from 'socket.io';
import { postgresInsert, sqliteInsert } from './group-insert.js';

/**
 * What bare parts do on this machine: socket.io that acknowledges each message, and where it is asked to,
 * stores it durably first, tells a room, or does so across processes. No identity, log, bot or limits.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    sqlite: { type: 'string' },
    postgres: { type: 'string' },
    redis: { type: 'string' },
  },
});

interface Sent {
  id: string;
  text: string;
  room?: string;
}

const insert =
  values.sqlite !== undefined
    ? sqliteInsert(values.sqlite)
    : values.postgres !== undefined
      ? await postgresInsert(values.postgres)
      : () => Promise.resolve();

const redis = values.redis === undefined ? null : createClient({ url: values.redis });
await redis?.connect();

const http = createServer();
const io = new Server(http, {
  serveClient: false,
  perMessageDeflate: false,
  ...(redis ? { adapter: createAdapter(redis, { maxLen: 200_000 }) } : {}),
});
const watchers = io.of('/agent');
watchers.on('connection', (socket) => {
  socket.on('watch', (room: string, acknowledge: (reply: object) => void) => {
    void socket.join(room);
    acknowledge({ ok: true });
  });
});
io.of('/resident').on('connection', (socket) => {
  socket.on('message:send', ({ id, text, room }: Sent, acknowledge: (reply: object) => void) => {
    void insert(id, text).then(() => {
      if (room !== undefined) watchers.to(room).emit('entry:added', { id, text });
      acknowledge({ ok: true, id });
    });
  });
});
http.listen(Number(values.port), () => console.log('The baseline is ready'));
process.once('SIGTERM', () => process.exit(0));
