import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { ConversationLog } from '../../server/conversations/log.js';
import { systemClock } from '../../server/lib/clock.js';
import { conversationLogStore } from '../../server/store/conversation-log.js';
import { openDatabase } from '../../server/store/database.js';
import { AgentClient, newStaff } from '../stage/agent-client.js';
import { BusyFloor, nothingWrong } from '../stage/busy-floor.js';
import { eventually } from '../stage/eventually.js';
import { fewIntents } from '../stage/few-intents.js';
import { Guildhall } from '../stage/guildhall.js';
import { ResidentClient } from '../stage/resident-client.js';
import { RoundRobin } from '../stage/round-robin.js';
import { agentScreen, residentScreen, type Screen } from '../stage/screens.js';
import { emptyPostgresDatabase, newRedis, type TestServer } from '../stage/servers.js';

const understood = 'how do I apply for a blue badge';

describe('three processes behind a balancer', function () {
  this.timeout(90_000);
  let redis: TestServer;
  let databaseUrl: string;
  let processes: Guildhall[];
  let balancer: RoundRobin;
  const process = (place: number): Guildhall => processes[place] ?? assert.fail();
  before(async () => {
    redis = await newRedis();
    databaseUrl = await emptyPostgresDatabase();
    const settings = { INTENTS_DIR: fewIntents(), DATABASE_URL: databaseUrl, REDIS_URL: redis.url };
    processes = await Promise.all([1, 2, 3].map(() => Guildhall.start(settings)));
    balancer = await RoundRobin.over(...processes.map(({ port }) => port));
  });
  after(async () => {
    await balancer.close();
    await Promise.all(processes.map((one) => one.remove()));
    await redis.remove();
  });

  const socketsOf = async ({ url }: Guildhall): Promise<number> =>
    Number(/guildhall_open_sockets (\d+)/.exec(await (await fetch(`${url}/metrics`)).text())?.[1]);

  it('resident, agent and supervisor, each at another one, carry on when the agent’s is killed', async () => {
    const [agent, supervisor] = await Promise.all([
      newStaff(process(0).url, 'Sam'),
      newStaff(process(0).url, 'Robin', ['supervisor']),
    ]);
    const resident = await ResidentClient.open(process(0).url);
    const client = await AgentClient.connect(process(1).url, agent);
    await client.becomesAvailable();
    await resident.does('agent:request', {});
    await client.takes(resident.id);
    await client.does('presence:set', { status: 'away' });
    client.close();
    resident.close();
    const screens: Screen[] = [];
    const sits = async (screen: Screen, place: number): Promise<Screen> => {
      screens.push(screen);
      await eventually(async () => assert.equal(await socketsOf(process(place)), 1));
      return screen;
    };
    await eventually(async () => {
      for (const one of processes) assert.equal(await socketsOf(one), 0);
    });
    const atResident = await sits(residentScreen(balancer.url, resident.opened), 0);
    const atAgent = await sits(agentScreen(balancer.url, agent, resident.id), 1);
    await sits(agentScreen(balancer.url, supervisor, resident.id), 2);

    const allShow = (count: number): Promise<void> =>
      eventually(() => {
        const [first, ...others] = screens.map(({ shown }) => shown());
        assert.equal(first?.length, count);
        for (const other of others) assert.deepEqual(other, first);
      }, 20_000);
    const before = await eventually(() => {
      assert.ok(atResident.shown().length > 0);
      return atResident.shown().length;
    });
    atResident.write('which day is my bin');
    atAgent.write('on Tuesday');
    await allShow(before + 2);
    await process(1).end('SIGKILL');
    atAgent.write('written as it fell');
    atResident.write('thank you');
    await allShow(before + 4);
    atAgent.write('and after');
    await allShow(before + 5);
    await process(1).start();
    for (const screen of screens) screen.close();
  });

  it('offer an agent one conversation at a time, however many residents ask at once', async () => {
    const agent = await AgentClient.start(process(2).url, 'Ash');
    await agent.becomesAvailable();
    const residents = await Promise.all(processes.map(({ url }) => ResidentClient.open(url)));
    await Promise.all(residents.map((resident) => resident.does('agent:request', {})));
    const { conversation } = await agent.hears('offer:made');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    assert.equal(agent.heard('offer:made').length, 1);
    await agent.does('offer:accept', { conversationId: conversation.conversationId });
    await eventually(() => assert.equal(agent.heard('offer:made').length, 2));
    for (const resident of residents) {
      await resident.does('conversation:end', {});
      resident.close();
    }
    await agent.does('presence:set', { status: 'away' });
    agent.close();
  });

  it('take up the answer that a process owed when it died, once', async () => {
    const resident = await ResidentClient.open(process(0).url);
    const database = await openDatabase({ databaseUrl, dataDir: '' });
    // As if a process had stored this, acknowledged it, and died: no other process hears of it.
    await new ConversationLog(conversationLogStore(database)).change({
      conversationId: resident.id,
      commandId: randomUUID(),
      author: 'resident',
      at: systemClock.now().toISOString(),
      decide: () => ({ entries: [{ kind: 'message', from: 'resident', text: understood }] }),
    });
    await database.close();
    await resident.hears('entry:added', (entry) => entry.kind === 'message' && entry.from === 'bot');
    const { entries } = await resident.does('conversation:sync', { after: 0 });
    assert.deepEqual(
      entries.flatMap((entry) => (entry.kind === 'message' ? [entry.from] : [])),
      ['resident', 'bot'],
    );
    resident.close();
  });

  it('hang up on every window of a session that ends at any of them', async () => {
    const staff = await newStaff(process(0).url, 'Kim');
    const windows = await Promise.all(processes.map(({ url }) => AgentClient.connect(url, staff)));
    await fetch(`${process(2).url}/api/session`, { method: 'DELETE', headers: { cookie: staff.cookie } });
    await eventually(() => assert.ok(windows.every(({ socket }) => !socket.connected)));
  });

  it('are restarted one after the other under load without a failed send', async () => {
    const store = { databaseUrl, dataDir: '' };
    const floor = await BusyFloor.open({ url: balancer.url, store, served: 2, withBot: 2, everyMs: 200 });
    floor.start();
    for (const one of processes) {
      floor.writeOnScreens(understood);
      assert.equal(await one.end('SIGTERM'), 0);
      await one.start();
    }
    await floor.finish();
    nothingWrong(await floor.reckon());
    for (const writer of floor.writers) assert.deepEqual([...writer.refusals], []);
    floor.close();
  });

  it('count wrong sign-ins together', async () => {
    const wrong = { email: 'nobody@thornmarch.example', password: 'not this one' };
    const tries = Array.from({ length: 31 }, (_, place) => process(place % 3).url);
    const statuses: number[] = [];
    for (const url of tries) {
      const response = await fetch(`${url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wrong),
      });
      statuses.push(response.status);
    }
    assert.deepEqual([statuses.indexOf(429), statuses.at(-1)], [30, 429]);
  });
});
