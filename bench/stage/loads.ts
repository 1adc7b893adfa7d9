import { randomUUID } from 'node:crypto';
import type { Entry } from '../../server/protocol/entries.js';
import type { Acknowledgement } from '../../server/protocol/refusals.js';
import { Client, addressHeader } from './client.js';
import type { SeededAgent, SeededResident } from './seed-floor.js';

/** A client that can send a message, and knows when all that follows from it has arrived. */
export interface Sender {
  /** Resolves when the message is complete. */
  send: () => Promise<void>;
  /** Entries that came into being for each message. */
  entriesEach: number;
  close: () => void;
}

const connectingAtOnce = 50;

/** Makes `count` of something, some at a time. */
export async function many<Made>(count: number, make: (place: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let start = 0; start < count; start += connectingAtOnce) {
    const some = Array.from({ length: Math.min(connectingAtOnce, count - start) }, (_, place) =>
      make(start + place),
    );
    made.push(...(await Promise.all(some)));
  }
  return made;
}

const questions = [
  'pothole',
  'my bin was not collected today',
  'which day is my bin collected',
  'report missed bin',
];

/** Residents of our server: a message is complete when it is acknowledged and both entries have arrived. */
export function residentSenders(url: string, count: number): Promise<Sender[]> {
  return many(count, async (place) => {
    const client = await Client.connect(url, '/resident', { headers: addressHeader(place) });
    const opened = await client.ask<Acknowledgement>('conversation:open', {});
    if (!opened.ok) throw new Error(opened.error.message);
    let entries = 0;
    let isAcknowledged = false;
    let complete: () => void = () => undefined;
    const check = (): void => {
      if (isAcknowledged && entries >= 2) complete();
    };
    client.onFact = ({ name, fact }) => {
      if (name === 'state:changed') throw new Error('the bot handed over: these questions have answers');
      if (name !== 'entry:added') return;
      if ((fact as Entry).kind === 'message') entries += 1;
      check();
    };
    let sent = place;
    return {
      entriesEach: 2,
      close: () => client.close(),
      send: () =>
        new Promise((resolve, reject) => {
          entries = 0;
          isAcknowledged = false;
          complete = resolve;
          sent += 1;
          const message = { id: randomUUID(), text: questions[sent % questions.length] };
          void client.ask<Acknowledgement>('message:send', message).then((reply) => {
            if (!reply.ok) reject(new Error(reply.error.message));
            isAcknowledged = true;
            check();
          });
        }),
    };
  });
}

/** Clients of a bare server: a message is complete when it is acknowledged. */
export function bareSenders(url: string, count: number): Promise<Sender[]> {
  return many(count, async () => {
    const client = await Client.connect(url, '/resident');
    return {
      entriesEach: 1,
      close: () => client.close(),
      send: async () => {
        await client.ask('message:send', { id: randomUUID(), text: 'my bin was not collected today' });
      },
    };
  });
}

/**
 * Every sender sends its next message when the last is complete, for so many seconds.
 * @param mostEach what one socket of ours may send in ten seconds, less a few.
 */
export async function closedLoop(
  senders: Sender[],
  seconds: number,
  mostEach = Infinity,
): Promise<{ entries: number; seconds: number }> {
  const start = performance.now();
  const end = start + seconds * 1_000;
  let entries = 0;
  await Promise.all(
    senders.map(async ({ send, entriesEach }) => {
      for (let sent = 0; sent < mostEach && performance.now() < end; sent += 1) {
        await send();
        entries += entriesEach;
      }
    }),
  );
  return { entries, seconds: (performance.now() - start) / 1_000 };
}

/** Residents and agents who are connected, where each message has an agent to reach. */
export interface Floor {
  /** Sends from one resident; resolves with the milliseconds until the agent had it. */
  deliver: (place: number) => Promise<number>;
  residents: number;
  close: () => void;
}

/** A floor of our server: residents at `residentsUrl`, the agents who hold their conversations at `agentsUrl`. */
export async function ourFloor(
  residentsUrl: string,
  agentsUrl: string,
  seeded: { residents: SeededResident[]; agents: SeededAgent[] },
): Promise<Floor> {
  const arrived = new Map<string, () => void>();
  const agents = await many(seeded.agents.length, async (place) => {
    const client = await Client.connect(agentsUrl, '/agent', {
      headers: { cookie: seeded.agents[place]?.cookie ?? '', ...addressHeader(place) },
    });
    client.onFact = ({ name, fact }) => {
      if (name === 'entry:added') arrived.get((fact as Entry).id)?.();
    };
    return client;
  });
  const residents = await many(seeded.residents.length, async (place) => {
    const token = seeded.residents[place]?.token;
    const client = await Client.connect(residentsUrl, '/resident', {
      auth: { token },
      headers: addressHeader(place),
    });
    const opened = await client.ask<Acknowledgement>('conversation:open', { after: 0 });
    if (!opened.ok) throw new Error(opened.error.message);
    return client;
  });
  return floorOf(residents, agents, arrived, () => ({}));
}

/** The same of bare servers: each resident's messages go to a room that one watcher is in. */
export async function bareFloor(
  residentsUrl: string,
  agentsUrl: string,
  counts: { residents: number; agents: number },
): Promise<Floor> {
  const arrived = new Map<string, () => void>();
  const agents = await many(counts.agents, async (place) => {
    const client = await Client.connect(agentsUrl, '/agent');
    client.onFact = ({ fact }) => arrived.get((fact as { id: string }).id)?.();
    await client.ask('watch', `agent:${place}`);
    return client;
  });
  const residents = await many(counts.residents, () => Client.connect(residentsUrl, '/resident'));
  return floorOf(residents, agents, arrived, (place) => ({ room: `agent:${place % counts.agents}` }));
}

function floorOf(
  residents: Client[],
  agents: Client[],
  arrived: Map<string, () => void>,
  more: (place: number) => object,
): Floor {
  return {
    residents: residents.length,
    close: () => [...residents, ...agents].forEach((client) => client.close()),
    deliver: (place) =>
      new Promise((resolve) => {
        const id = randomUUID();
        const sentAt = performance.now();
        arrived.set(id, () => {
          arrived.delete(id);
          resolve(performance.now() - sentAt);
        });
        void residents[place]?.ask('message:send', { id, text: 'Is anybody there?', ...more(place) });
      }),
  };
}

/** Sends at a fixed rate whatever the server does, each time from another resident. @returns the delays. */
export async function openLoop(floor: Floor, perSecond: number, seconds: number): Promise<number[]> {
  const count = perSecond * seconds;
  const start = performance.now();
  const delays: Promise<number>[] = [];
  while (delays.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - start) / 1_000) * perSecond) + 1);
    while (delays.length < due) delays.push(floor.deliver((delays.length * 7) % floor.residents));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return Promise.all(delays);
}
