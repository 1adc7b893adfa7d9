import assert from 'node:assert/strict';
import type { Socket as TcpSocket } from 'node:net';
import type { AgentClient } from '../stage/agent-client.js';
import { eventually } from '../stage/eventually.js';
import { fewIntents } from '../stage/few-intents.js';
import { Floor } from '../stage/floor.js';
import { Guildhall } from '../stage/guildhall.js';

/** The line beneath a socket: held, nothing comes or goes and nobody is told, as when a laptop closes. */
function lineOf({ socket }: AgentClient): TcpSocket {
  const { ws } = socket.io.engine.transport as unknown as { ws: { _socket: TcpSocket } };
  return ws._socket;
}

describe('an agent whose laptop closes', function () {
  this.timeout(90_000);
  let guildhall: Guildhall;
  const floor = new Floor(() => guildhall.url);
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
  });
  afterEach(() => floor.clear());
  after(() => guildhall.remove());

  it('is missed within 45 seconds: the resident is told, goes first, and reaches somebody else', async () => {
    const { resident, agent } = await floor.served();
    const later = await floor.resident();
    await later.does('agent:request', {});
    const ben = await floor.agent('Ben');
    const closedAt = Date.now();
    lineOf(agent).pause();
    const back = await eventually(() => {
      const entry = resident
        .heard('entry:added')
        .find((one) => one.kind === 'state' && one.move === 'agent-vanished');
      assert.ok(entry?.kind === 'state');
      return entry;
    }, 50_000);
    assert.ok(Date.now() - closedAt < 45_000, `${Date.now() - closedAt} ms`);
    assert.deepEqual([back.cause, back.agentName], ['timer', 'Sam']);
    await ben.hears('presence:changed', ({ staffId, cause }) => {
      return staffId === agent.staffId && cause === 'vanished';
    });
    await later.hears('queue:changed', ({ position }) => position === 2);
    await ben.becomesAvailable();
    await ben.takes(resident.id);
  });

  it('keeps what they hold when it opens again in time', async () => {
    const { resident, agent } = await floor.served();
    lineOf(agent).pause();
    await new Promise((resolve) => setTimeout(resolve, 15_000));
    lineOf(agent).resume();
    const window = await floor.secondWindow(agent);
    await new Promise((resolve) => setTimeout(resolve, 25_000));
    await window.says(resident.id, 'I am still here');
    await resident.reads('still here');
    assert.ok(!resident.everythingHeard.includes('agent-vanished'));
  });
});
