import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { io } from 'socket.io-client';
import { agentCommands } from '../../server/protocol/agent.js';
import { limits } from '../../server/protocol/limits.js';
import { refusalCodes, type Acknowledgement } from '../../server/protocol/refusals.js';
import { residentCommands } from '../../server/protocol/resident.js';
import { AgentClient, newStaff } from '../stage/agent-client.js';
import { fewIntents } from '../stage/few-intents.js';
import { Guildhall } from '../stage/guildhall.js';
import { ResidentClient } from '../stage/resident-client.js';

const council = 'https://www.thornmarch.example';

/** Payloads from nonsense to nearly right. */
const payload = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      id: fc.oneof(fc.uuid(), fc.jsonValue()),
      conversationId: fc.oneof(fc.uuid(), fc.jsonValue()),
      sessionId: fc.oneof(fc.uuid(), fc.jsonValue()),
      pageId: fc.oneof(fc.uuid(), fc.jsonValue()),
      text: fc.oneof(fc.string(), fc.jsonValue()),
      after: fc.oneof(fc.integer(), fc.double(), fc.jsonValue()),
      seq: fc.oneof(fc.integer(), fc.jsonValue()),
      sequence: fc.oneof(fc.integer(), fc.jsonValue()),
      frames: fc.oneof(fc.array(fc.jsonValue(), { maxLength: 3 }), fc.jsonValue()),
      rating: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.jsonValue()),
      typing: fc.oneof(fc.boolean(), fc.jsonValue()),
      granted: fc.oneof(fc.boolean(), fc.jsonValue()),
      status: fc.oneof(fc.constant('away'), fc.jsonValue()),
      reason: fc.oneof(fc.constant('answered'), fc.jsonValue()),
      purpose: fc.oneof(fc.string(), fc.jsonValue()),
      language: fc.oneof(fc.constant('cy'), fc.jsonValue()),
      pageUrl: fc.oneof(fc.string(), fc.jsonValue()),
    },
    { requiredKeys: [] },
  ),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
);

interface Sender {
  askAnything(name: string, ...payload: unknown[]): Promise<Acknowledgement>;
  close(): void;
}

function isInOrder(acknowledgement: Acknowledgement): boolean {
  if (acknowledgement.ok) return true;
  const { code, message } = acknowledgement.error;
  return refusalCodes.includes(code) && code !== 'fault' && /^\S.*[.!]$/s.test(message);
}

describe('strangers', function () {
  this.timeout(60_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents(), ALLOWED_ORIGINS: council });
  });
  after(() => guildhall.remove());

  async function sendNonsense(commands: string[], newClient: () => Promise<Sender>): Promise<void> {
    const sent = fc.sample(fc.tuple(fc.constantFrom(...commands), payload), { numRuns: 150, seed: 7 });
    const each = limits.commandsPerTenSeconds - 10;
    for (let start = 0; start < sent.length; start += each) {
      const client = await newClient();
      const acknowledgements = await Promise.all(
        sent.slice(start, start + each).map(async ([command, nonsense]) => ({
          command,
          nonsense,
          acknowledgement: await client.askAnything(command, nonsense),
        })),
      );
      assert.deepEqual(
        acknowledgements.filter(({ acknowledgement }) => !isInOrder(acknowledgement)),
        [],
      );
      client.close();
    }
    assert.equal((await fetch(`${guildhall.url}/readyz`)).status, 200);
    assert.ok(!guildhall.printed.includes('"level":50'), guildhall.printed);
  }

  it('who send residents’ commands with nonsense are refused in words, and the server lives', () =>
    sendNonsense(Object.keys(residentCommands), () => ResidentClient.open(guildhall.url)));

  it('who send agents’ commands with nonsense are refused in words, and the server lives', async () => {
    const staff = await newStaff(guildhall.url, 'Sam');
    await sendNonsense(Object.keys(agentCommands), () => AgentClient.connect(guildhall.url, staff));
  });

  it('who send nothing at all, too much, or no way to be answered do no harm', async () => {
    const resident = await ResidentClient.open(guildhall.url);
    assert.equal((await resident.askAnything('conversation:sync')).ok, false);
    assert.equal((await resident.askAnything('conversation:end')).ok, true);
    assert.equal((await resident.askAnything('message:send', {}, {}, 'more')).ok, false);
    resident.socket.emit('message:send');
    resident.socket.emit('message:send', null, null);
    resident.socket.emit('no:such:command', {});
    const { ok } = await resident.askAnything('conversation:sync', { after: 0 });
    assert.equal(ok, true);
    resident.close();
  });

  it('whose frame is larger than any honest one are cut off', async () => {
    const resident = await ResidentClient.open(guildhall.url);
    const cutOff = new Promise<string>((resolve) => resident.socket.once('disconnect', resolve));
    resident.socket.emit('message:send', { id: randomUUID(), text: 'x'.repeat(limits.frameBytes + 1) });
    await cutOff;
    assert.equal((await fetch(`${guildhall.url}/healthz`)).status, 200);
  });

  it('who send too much too quickly are told to wait, and lose nothing that was acknowledged', async () => {
    const resident = await ResidentClient.open(guildhall.url);
    const answers = await Promise.all(
      Array.from({ length: limits.commandsPerTenSeconds + 5 }, () =>
        resident.ask('message:send', { id: randomUUID(), text: 'quick' }),
      ),
    );
    const refused = answers.filter((answer) => !answer.ok);
    assert.ok(refused.length >= 5);
    for (const answer of refused) {
      assert.equal(answer.error.code, 'rate_limited');
      assert.match(answer.error.message, /Wait a few seconds/);
    }
    const back = await ResidentClient.open(guildhall.url, { token: resident.opened.token });
    const kept = back.opened.entries.filter((entry) => entry.kind === 'message' && entry.from === 'resident');
    assert.equal(kept.length, answers.length - refused.length);
    resident.close();
    back.close();
  });

  describe('by the page they come from', () => {
    const connectsFrom = async (namespace: string, origin: string): Promise<string> => {
      const socket = io(`${guildhall.url}${namespace}`, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: { origin },
      });
      const outcome = await new Promise<string>((resolve) => {
        socket.once('connect', () => resolve('connected'));
        socket.once('connect_error', (fault) => resolve(fault.message));
      });
      socket.close();
      return outcome;
    };

    it('come in from the council’s site and from our own', async () => {
      assert.equal(await connectsFrom('/resident', council), 'connected');
      assert.equal(await connectsFrom('/resident', guildhall.url), 'connected');
    });

    for (const origin of ['https://elsewhere.example', `${council}.elsewhere.example`, 'null', 'not a url']) {
      it(`are turned away from ${origin}`, async () => {
        assert.notEqual(await connectsFrom('/resident', origin), 'connected');
      });
    }

    it('cannot use a signed-in agent’s cookie from another site', async () => {
      const { cookie } = await newStaff(guildhall.url, 'Sam');
      const socket = io(`${guildhall.url}/agent`, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: { origin: 'https://elsewhere.example', cookie },
      });
      const outcome = await new Promise<string>((resolve) => {
        socket.once('connect', () => resolve('connected'));
        socket.once('connect_error', () => resolve('turned away'));
      });
      socket.close();
      assert.equal(outcome, 'turned away');
    });

    it('who are not signed in do not reach the agents', async () => {
      assert.match(await connectsFrom('/agent', guildhall.url), /Sign in/);
    });

    it('find no namespace but the two', async () => {
      assert.match(await connectsFrom('/', guildhall.url), /./);
      assert.match(await connectsFrom('/admin', guildhall.url), /Invalid namespace/);
    });
  });
});
