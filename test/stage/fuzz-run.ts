import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { WebSocket } from 'ws';
import { limits } from '../../server/protocol/limits.js';
import { refusalCodes } from '../../server/protocol/refusals.js';
import { AgentClient, newStaff } from './agent-client.js';
import { agentFuzz, frameFuzz, httpFuzz, residentFuzz, type Request } from './fuzz.js';
import type { Guildhall } from './guildhall.js';
import { ResidentClient } from './resident-client.js';

export interface FuzzFigures {
  inputs: number;
  /** Replies with a stack, a code from no list, or the code of a fault of ours, with what was sent. */
  badReplies: string[];
  /** How many commands were done, refused by each code, or ended with the socket cut off. */
  outcomes: Record<string, number>;
  unanswered: number;
  /** Resident memory before, and the most and the last that was seen, in MB. */
  memoryMb: { before: number; most: number; after: number };
  isAlive: boolean;
}

const stack = /\n\s+at |node_modules|\.js:\d+/;
const commandsOfOneSocket = limits.commandsPerTenSeconds - 5;

/** Sends seeded nonsense to every entrance in turn. The server needs `TRUSTED_PROXIES=1`. */
export async function fuzz(
  guildhall: Guildhall,
  { inputs, seed, tell }: { inputs: number; seed: number; tell: (sent: number) => void },
): Promise<FuzzFigures> {
  const { url } = guildhall;
  const bad: string[] = [];
  const outcomes: Record<string, number> = {};
  const count = (outcome: string): void => {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  };
  let unanswered = 0;
  let sent = 0;
  let place = seed;
  const before = memoryMb(guildhall);
  let most = before;
  let address = 0;
  const fromElsewhere = () => {
    address += 1;
    return { 'x-forwarded-for': `10.${(address >> 16) % 256}.${(address >> 8) % 256}.${address % 256}` };
  };

  const judge = (reply: unknown, what: unknown): void => {
    const text = typeof reply === 'string' ? reply : (JSON.stringify(reply) ?? '');
    const code = /"error":\{"code":"([^"]*)"/.exec(text)?.[1];
    const isBad = stack.test(text) || code === 'fault' || (code !== undefined && !isRefusal(code));
    if (isBad && bad.length < 20) bad.push(`${JSON.stringify(what)?.slice(0, 300)} → ${text.slice(0, 300)}`);
  };

  async function sendCommands(
    commands: { name: string; payload: unknown }[],
    client: ResidentClient | AgentClient,
  ): Promise<void> {
    await Promise.all(
      commands.map(async ({ name, payload }) => {
        try {
          const reply = await client.askAnything(name, payload);
          judge(reply, { name, payload: safeText(payload) });
          count(!reply.ok ? reply.error.code : 'done');
        } catch {
          // Cut off for a frame that no honest browser sends, or never answered.
          if (client.socket.connected) unanswered += 1;
          else count('cut off');
        }
      }),
    );
    client.close();
    sent += commands.length;
  }

  // Enough of them that most of what is sent gets past the limit of each.
  const staff: Awaited<ReturnType<typeof newStaff>>[] = [];
  while (staff.length < Math.min(40, Math.ceil(inputs / 500))) {
    staff.push(await newStaff(url, 'Sam', ['agent', 'supervisor', 'admin']));
  }
  const sample = <Value>(arbitrary: fc.Arbitrary<Value>, count: number): Value[] =>
    fc.sample(arbitrary, { numRuns: count, seed: ++place });

  while (sent < inputs) {
    const many = Math.min(commandsOfOneSocket * 4, Math.max(20, inputs - sent));
    const residents = sample(residentFuzz, many);
    for (let start = 0; start < residents.length; start += commandsOfOneSocket) {
      const client = await ResidentClient.open(url, {}, fromElsewhere());
      await sendCommands(residents.slice(start, start + commandsOfOneSocket), client);
    }
    const member = staff[place % staff.length];
    if (!member) break;
    const agent = await AgentClient.connect(url, member, fromElsewhere());
    await sendCommands(sample(agentFuzz, commandsOfOneSocket), agent);
    const requests = sample(httpFuzz, 30);
    for (const request of requests) judge(await send(url, request, fromElsewhere()), request);
    sent += requests.length;
    sent += await sendFrames(url, sample(frameFuzz, 60), fromElsewhere());
    most = Math.max(most, memoryMb(guildhall));
    tell(sent);
  }
  const isAlive = (await fetch(`${url}/readyz`)).status === 200 && guildhall.exitCode === null;
  return {
    inputs: sent,
    badReplies: bad,
    outcomes,
    unanswered,
    memoryMb: { before, most, after: memoryMb(guildhall) },
    isAlive,
  };
}

function isRefusal(code: string): boolean {
  return (refusalCodes as readonly string[]).includes(code);
}

function safeText(payload: unknown): string {
  try {
    return JSON.stringify(payload)?.slice(0, 200) ?? 'undefined';
  } catch {
    return 'cannot be written';
  }
}

/** Sent by hand, so that what fetch would refuse to send gets there too. */
function send(url: string, { method, path, body, headers }: Request, more: object): Promise<string> {
  return new Promise((resolve) => {
    const target = new URL(url);
    try {
      const request = httpRequest(
        { host: target.hostname, port: target.port, method, path, headers: { ...headers, ...more } },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += text.length < 50_000 ? chunk.toString() : ''));
          response.on('end', () => resolve(response.headers['content-type']?.includes('json') ? text : ''));
          response.on('error', () => resolve(''));
        },
      );
      request.on('error', () => resolve(''));
      request.end(body);
    } catch {
      resolve('');
    }
  });
}

/** Each few frames on a raw WebSocket of their own, as long as the server bears it. */
async function sendFrames(
  url: string,
  frames: (string | Uint8Array)[],
  headers: Record<string, string>,
): Promise<number> {
  const each = 6;
  for (let start = 0; start < frames.length; start += each) {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers,
    });
    await new Promise<void>((resolve) => {
      socket.on('error', () => resolve());
      socket.on('close', () => resolve());
      socket.on('open', () => {
        if (start % 2 === 0) socket.send('40/resident,');
        for (const frame of frames.slice(start, start + each)) socket.send(frame);
        setTimeout(resolve, 10);
      });
    });
    socket.terminate();
  }
  return frames.length;
}

function memoryMb({ pid }: Guildhall): number {
  const [, resident = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return Math.round((Number(resident) * 4_096) / 2 ** 20);
}
