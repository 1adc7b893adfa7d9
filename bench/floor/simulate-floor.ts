import { randomUUID } from 'node:crypto';
import type { Socket as TcpSocket } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { newStaff } from '../../test/stage/agent-client.js';

export interface FloorPlan {
  agents: number;
  open: number;
  seconds: number;
  /** Requests for a person. */
  perSecond: number;
  /** Agents whose line goes dead a fifth of the way through. */
  vanish: number;
}

export interface Simulated {
  requests: number;
  served: number;
  refusedAccepts: number;
  wallboardsTold: number;
  inboxBytes: number;
}

const acceptWithinMs = 1_000;
const handlingMs = 5_000;
/** One offer in so many is left to lapse. */
const ignoredOneIn = 40;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const atRandom = (meanMs: number): number => -Math.log(1 - Math.random()) * meanMs;

/** Lets residents come at random to agents who take, answer, wrap up, miss offers and vanish. */
export async function simulateFloor(url: string, plan: FloorPlan): Promise<Simulated> {
  const counted: Simulated = { requests: 0, served: 0, refusedAccepts: 0, wallboardsTold: 0, inboxBytes: 0 };
  let isOver = false;
  const residents = new Map<string, Socket>();
  const free: string[] = [];
  const dead = new Set<Socket>();
  let visitors = 0;

  async function visit(): Promise<void> {
    // Each from an address of its own, as residents are.
    visitors += 1;
    const address = `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
    const socket = io(`${url}/resident`, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { 'x-forwarded-for': address },
    });
    const opened = (await socket.emitWithAck('conversation:open', {})) as { conversationId: string };
    residents.set(opened.conversationId, socket);
    free.push(opened.conversationId);
  }

  async function leave(conversationId: string): Promise<void> {
    residents.get(conversationId)?.close();
    residents.delete(conversationId);
    if (!isOver) await visit();
  }

  async function work({ staffId: ownId, cookie }: { staffId: string; cookie: string }): Promise<Socket> {
    const socket = io(`${url}/agent`, {
      transports: ['websocket'],
      forceNew: true,
      // A closed laptop does not dial again.
      reconnection: false,
      extraHeaders: { cookie },
    });
    const ask = (command: string, payload: object) => {
      if (dead.has(socket)) throw new Error('the line is dead');
      return socket.timeout(20_000).emitWithAck(command, payload) as Promise<{ ok: boolean }>;
    };

    async function serve(conversationId: string): Promise<void> {
      if (Math.random() < 1 / ignoredOneIn) return;
      await pause(Math.random() * acceptWithinMs);
      const accepted = await ask('offer:accept', { conversationId });
      if (!accepted.ok) {
        counted.refusedAccepts += 1;
        return;
      }
      await ask('message:send', { conversationId, id: randomUUID(), text: 'Hello, how can I help?' });
      residents.get(conversationId)?.emit('message:send', { id: randomUUID(), text: 'My bin was missed' });
      await pause(atRandom(handlingMs));
      const ended = await ask('conversation:wrap-up', {
        conversationId,
        id: randomUUID(),
        reason: 'answered',
      });
      if (!ended.ok) return;
      counted.served += 1;
      await leave(conversationId);
    }

    socket.on('offer:made', ({ conversation }: { conversation: ConversationSummary }) => {
      // A line that goes dead on the way leaves its questions unanswered: that is what is simulated.
      serve(conversation.conversationId).catch(() => undefined);
    });
    // Whoever missed two offers comes back to the desk.
    socket.on('presence:changed', ({ staffId, cause }: { staffId: string; cause?: string }) => {
      if (staffId === ownId && cause === 'missed-offers')
        void pause(2_000).then(() => ask('presence:set', { status: 'available' }));
    });
    await ask('presence:set', { status: 'available' });
    return socket;
  }

  const staff = [];
  for (let count = 0; count < plan.agents; count++) staff.push(await newStaff(url, `Agent ${count}`));
  const boss = await newStaff(url, 'Supervisor', ['supervisor']);
  for (let count = 0; count < plan.open; count += 25) {
    await Promise.all(Array.from({ length: Math.min(25, plan.open - count) }, visit));
  }
  const agents: Socket[] = [];
  for (const member of staff) agents.push(await work(member));
  const watching = io(`${url}/agent`, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie: boss.cookie },
  });
  watching.on('wallboard:changed', () => (counted.wallboardsTold += 1));
  await watching.emitWithAck('wallboard:open', {});

  const end = Date.now() + plan.seconds * 1_000;
  setTimeout(
    () => {
      for (const socket of agents.slice(0, plan.vanish)) {
        dead.add(socket);
        cutLine(socket);
      }
    },
    (plan.seconds * 1_000) / 5,
  );
  while (Date.now() < end) {
    await pause(atRandom(1_000 / plan.perSecond));
    const [chosen] = free.splice(Math.floor(Math.random() * free.length), 1);
    if (chosen === undefined) continue;
    counted.requests += 1;
    residents.get(chosen)?.emit('agent:request', {});
  }
  await pause(8_000);
  counted.inboxBytes = JSON.stringify(await watching.emitWithAck('inbox:open', {})).length;
  isOver = true;
  for (const socket of [...agents, ...residents.values(), watching]) socket.close();
  return counted;
}

/** Nothing comes or goes any more, and nobody is told: a closed laptop. */
function cutLine(socket: Socket): void {
  const { ws } = socket.io.engine.transport as unknown as { ws: { _socket: TcpSocket } };
  ws._socket.pause();
}
