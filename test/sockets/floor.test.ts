import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Team } from '../../server/protocol/settings.js';
import { signedIn } from '../stage/agent-client.js';
import { eventually } from '../stage/eventually.js';
import { fewIntents } from '../stage/few-intents.js';
import { Floor } from '../stage/floor.js';
import { admin, Guildhall } from '../stage/guildhall.js';
import { HttpClient } from '../stage/http-client.js';
import { teamOf } from '../stage/teams.js';

describe('the floor', function () {
  this.timeout(40_000);
  let guildhall: Guildhall;
  const floor = new Floor(() => guildhall.url);
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
  });
  afterEach(() => floor.clear());
  after(() => guildhall.remove());
  const supervisor = () => floor.agent('Priya', ['supervisor']);
  const asked = async () => {
    const resident = await floor.resident();
    await resident.does('agent:request', {});
    return resident;
  };

  it('a conversation is passed to a colleague with a note, which the resident never sees', async () => {
    const { resident, agent } = await floor.served();
    const ben = await floor.agent('Ben');
    await ben.becomesAvailable();
    await agent.does('conversation:transfer', {
      conversationId: resident.id,
      id: randomUUID(),
      to: { kind: 'agent', staffId: ben.staffId },
      note: 'xyzzy: wants the form in large print',
    });
    await ben.takes(resident.id);
    const { entries } = await ben.does('conversation:sync', { conversationId: resident.id, after: 0 });
    assert.ok(entries.some((entry) => entry.kind === 'note' && entry.text.startsWith('xyzzy')));
    await ben.says(resident.id, 'hello, Ben here');
    await resident.reads('Ben here');
    assert.ok(!resident.everythingHeard.includes('xyzzy'));
    const refusal = await agent.isRefused('message:send', {
      conversationId: resident.id,
      id: randomUUID(),
      text: 'still me?',
    });
    assert.equal(refusal.code, 'not_permitted');
  });

  it('nothing is passed to a colleague who is away, and the agent is told what to do instead', async () => {
    const { resident, agent } = await floor.served();
    const ben = await floor.agent('Ben');
    const refusal = await agent.isRefused('conversation:transfer', {
      conversationId: resident.id,
      id: randomUUID(),
      to: { kind: 'agent', staffId: ben.staffId },
    });
    assert.equal(refusal.code, 'not_in_this_state');
    assert.match(refusal.message, /Ben is away\. Choose/);
  });

  it('a transfer sent twice is made once', async () => {
    const { resident, agent } = await floor.served();
    const ben = await floor.agent('Ben');
    await ben.becomesAvailable();
    const transfer = {
      conversationId: resident.id,
      id: randomUUID(),
      to: { kind: 'agent' as const, staffId: ben.staffId },
      note: 'once',
    };
    await agent.does('conversation:transfer', transfer);
    await agent.does('conversation:transfer', transfer);
    await ben.takes(resident.id);
    const { entries } = await ben.does('conversation:sync', { conversationId: resident.id, after: 0 });
    assert.equal(entries.filter((entry) => entry.kind === 'state' && entry.move === 'transferred').length, 1);
    assert.equal(entries.filter(({ kind }) => kind === 'note').length, 1);
  });

  it('a conversation that is given back goes to somebody else before those who came later', async () => {
    const { resident, agent } = await floor.served();
    const second = await asked();
    await agent.does('conversation:requeue', { conversationId: resident.id, id: randomUUID() });
    await resident.hears('queue:changed', ({ position }) => position === 1);
    await second.hears('queue:changed', ({ position }) => position === 2);
    const ben = await floor.agent('Ben');
    await ben.becomesAvailable();
    await ben.takes(resident.id);
  });

  it('colleagues advise beside a conversation without a word to the resident', async () => {
    const { resident, agent } = await floor.served();
    const [ben, stranger] = [await floor.agent('Ben'), await floor.agent('Cat')];
    const conversationId = resident.id;
    const read = { conversationId, after: 0 };
    assert.equal((await ben.isRefused('conversation:sync', read)).code, 'not_permitted');
    await agent.does('consult:ask', {
      conversationId,
      id: randomUUID(),
      staffId: ben.staffId,
      text: 'xyzzy: is this an arrears case?',
    });
    await ben.hears('consult:asked', ({ by }) => by === 'Sam');
    const inbox = await ben.does('inbox:open', {});
    assert.deepEqual(
      inbox.consults.map((one) => one.conversationId),
      [conversationId],
    );
    await ben.does('conversation:sync', read);
    await ben.does('side-talk:send', { conversationId, id: randomUUID(), text: 'xyzzy: yes' });
    await agent.hears(
      'entry:added',
      (entry) => entry.kind === 'side-talk' && entry.role === 'colleague' && entry.text === 'xyzzy: yes',
    );
    const message = { conversationId, id: randomUUID(), text: 'hello resident' };
    assert.equal((await ben.isRefused('message:send', message)).code, 'not_permitted');
    assert.equal((await stranger.isRefused('side-talk:send', message)).code, 'not_permitted');
    await agent.does('consult:end', { conversationId });
    await ben.hears('consult:ended');
    assert.equal((await ben.isRefused('conversation:sync', read)).code, 'not_permitted');
    await agent.says(conversationId, 'thank you for waiting');
    await resident.reads('thank you');
    assert.ok(!resident.everythingHeard.includes('xyzzy'));
    assert.ok(!ben.everythingHeard.includes('thank you for waiting'));
  });

  it('a supervisor watches, whispers, joins and takes over', async () => {
    const { resident, agent } = await floor.served();
    const boss = await supervisor();
    const conversationId = resident.id;
    await boss.does('conversation:sync', { conversationId, after: 0 });
    await agent.says(conversationId, 'let me look');
    await boss.hears('entry:added', (entry) => entry.kind === 'message' && entry.text === 'let me look');

    await boss.does('side-talk:send', { conversationId, id: randomUUID(), text: 'xyzzy: offer the visit' });
    await agent.hears('entry:added', (entry) => entry.kind === 'side-talk' && entry.role === 'supervisor');

    const words = (text: string) => ({ conversationId, id: randomUUID(), text });
    assert.equal((await boss.isRefused('message:send', words('too soon'))).code, 'not_permitted');
    await boss.does('conversation:join', { conversationId });
    await resident.hearsEntry((entry) => entry.kind === 'attendance' && entry.agentName === 'Priya');
    await boss.does('message:send', words('I have joined you both'));
    await resident.reads('joined you both');
    await boss.does('conversation:leave', { conversationId });
    assert.equal((await boss.isRefused('message:send', words('gone'))).code, 'not_permitted');

    const { conversation } = await boss.does('conversation:take-over', { conversationId });
    assert.deepEqual([conversation.state, conversation.agentId], ['active', boss.staffId]);
    await resident.hears('state:changed', ({ agentName }) => agentName === 'Priya');
    assert.equal((await agent.isRefused('message:send', words('mine?'))).code, 'not_permitted');
    assert.ok(!resident.everythingHeard.includes('xyzzy'));
  });

  it('only a supervisor joins, takes over, opens the wallboard or sets the status of another', async () => {
    const { resident, agent } = await floor.served();
    const other = await floor.agent('Ben');
    const conversationId = resident.id;
    const refusals = [
      await other.isRefused('conversation:join', { conversationId }),
      await other.isRefused('conversation:take-over', { conversationId }),
      await other.isRefused('conversation:requeue', { conversationId, id: randomUUID() }),
      await other.isRefused('wallboard:open', {}),
      await other.isRefused('presence:change', { staffId: agent.staffId, status: 'available' }),
      await other.isRefused('conversation:view', { conversationId }),
    ];
    assert.deepEqual(new Set(refusals.map(({ code }) => code)), new Set(['not_permitted']));
  });

  it('a supervisor moves somebody who waits to the agent they choose', async () => {
    const [boss, ben] = [await supervisor(), await floor.agent('Ben')];
    const [first, second] = [await asked(), await asked()];
    await second.hears('queue:changed', ({ position }) => position === 2);
    await ben.becomesAvailable();
    await ben.hears('offer:made', ({ conversation }) => conversation.conversationId === first.id);
    await boss.does('conversation:transfer', {
      conversationId: second.id,
      id: randomUUID(),
      to: { kind: 'agent', staffId: ben.staffId },
    });
    await ben.does('offer:accept', { conversationId: first.id });
    await ben.takes(second.id);
  });

  it('a supervisor sets an agent away, who hears why', async () => {
    const [boss, ben] = [await supervisor(), await floor.agent('Ben')];
    await ben.becomesAvailable();
    await boss.does('presence:change', { staffId: ben.staffId, status: 'away' });
    await ben.hears('presence:changed', ({ staffId, status, cause }) => {
      return staffId === ben.staffId && status === 'away' && cause === 'supervisor';
    });
    assert.equal((await ben.does('inbox:open', {})).status, 'away');
  });

  it('the wallboard follows the floor as it changes', async () => {
    const boss = await supervisor();
    const { wallboard } = await boss.does('wallboard:open', {});
    assert.equal(wallboard.waiting, 0);
    const resident = await asked();
    const told = (fits: (board: typeof wallboard) => boolean) =>
      boss.hears('wallboard:changed', (fact) => fits(fact.wallboard));
    const waits = await told(({ waiting }) => waiting === 1);
    assert.deepEqual(
      waits.wallboard.inTrouble.map(({ conversationId, troubles }) => [conversationId, troubles]),
      [[resident.id, ['nobody-on']]],
    );
    const ben = await floor.agent('Ben');
    await ben.becomesAvailable();
    await ben.takes(resident.id);
    const served = await told(
      ({ waiting, today }) => waiting === 0 && today.accepted > wallboard.today.accepted,
    );
    const agent = served.wallboard.agents.find(({ staffId }) => staffId === ben.staffId);
    assert.deepEqual([agent?.activity, agent?.held, agent?.capacity], ['busy', 1, 3]);
    assert.equal(served.wallboard.today.acceptedWithinTarget, wallboard.today.acceptedWithinTarget + 1);
    const gone = await asked();
    await ben.hears('offer:made', ({ conversation }) => conversation.conversationId === gone.id);
    await gone.does('conversation:end', {});
    await told(({ today }) => today.abandoned === wallboard.today.abandoned + 1);
  });

  it('two who look at one conversation see each other, and who types', async () => {
    const { resident, agent } = await floor.served();
    const boss = await supervisor();
    const conversationId = resident.id;
    await agent.does('conversation:view', { conversationId });
    await boss.does('conversation:view', { conversationId });
    await agent.hears('viewers:changed', ({ viewers }) => viewers.some(({ name }) => name === 'Priya'));
    await boss.does('typing:set', { conversationId, typing: true });
    await agent.hears('viewers:changed', ({ viewers }) =>
      viewers.some((one) => one.name === 'Priya' && one.isTyping),
    );
    assert.equal(resident.heard('typing:changed').length, 0, 'a supervisor who only looks is not told of');
    boss.close();
    await eventually(() => {
      const names = agent
        .heard('viewers:changed')
        .at(-1)
        ?.viewers.map(({ name }) => name);
      assert.deepEqual(names, ['Sam']);
    });
  });

  it("an agent sees when their words have reached the resident's browser", async () => {
    const { resident, agent } = await floor.served();
    const seq = await agent.says(resident.id, 'are you there?');
    await resident.reads('are you there');
    await resident.does('entries:received', { seq });
    await agent.hears('entries:received', (fact) => fact.seq === seq && fact.by === 'resident');
    const { conversation } = await agent.does('conversation:sync', { conversationId: resident.id, after: 0 });
    assert.deepEqual([conversation.residentReceivedSeq, conversation.residentReadSeq], [seq, 0]);
  });

  describe('with teams', () => {
    let asAdmin: HttpClient;
    before(async () => {
      asAdmin = new HttpClient(guildhall.url).as(await signedIn(guildhall.url, admin));
    });
    afterEach(async () => {
      const { items } = (await (await asAdmin.get('/api/settings/teams')).json()) as { items: Team[] };
      for (const { id, version } of items)
        await asAdmin.delete(`/api/settings/teams/${id}?version=${version}`);
    });
    const newTeam = async (changes: Parameters<typeof teamOf>[0]): Promise<Team> => {
      const response = await asAdmin.post('/api/settings/teams', teamOf(changes));
      assert.equal(response.status, 201, await response.clone().text());
      return ((await response.json()) as { item: Team }).item;
    };

    it('a transfer to a team goes to its members alone, with its own target', async () => {
      const { resident, agent } = await floor.served();
      const [parker, houser] = [await floor.agent('Parker'), await floor.agent('Houser')];
      const parking = await newTeam({
        name: 'Parking',
        members: [parker.staffId],
        targets: { waitSeconds: 45, firstResponseSeconds: 30 },
      });
      await newTeam({ name: 'Housing', members: [houser.staffId] });
      await houser.becomesAvailable();
      await parker.becomesAvailable();
      const { conversation } = await agent.does('conversation:transfer', {
        conversationId: resident.id,
        id: randomUUID(),
        to: { kind: 'team', teamId: parking.id },
      });
      const { waitDueAt } = conversation;
      assert.ok(waitDueAt !== null && Math.abs(Date.parse(waitDueAt) - Date.now() - 45_000) < 5_000);
      await parker.takes(resident.id);
      assert.equal(houser.heard('offer:made').length, 0);
    });

    it('who waits for one team is not told of the queue of another', async () => {
      const [parker, houser] = [await floor.agent('Parker'), await floor.agent('Houser')];
      await newTeam({ name: 'Housing', members: [houser.staffId] });
      const parking = await newTeam({ name: 'Parking', members: [parker.staffId], isFallback: true });
      const [first, second] = [await asked(), await asked()];
      await second.hears('queue:changed', ({ position }) => position === 2);
      assert.equal(parking.isFallback, true);
      const { teams } = await parker.does('floor:open', {});
      assert.deepEqual(
        teams.map(({ name, waiting }) => [name, waiting]),
        [
          ['Housing', 0],
          ['Parking', 2],
        ],
      );
      await houser.becomesAvailable();
      await parker.becomesAvailable();
      await parker.takes(first.id);
      await parker.takes(second.id);
      assert.equal(houser.heard('offer:made').length, 0);
    });

    it('somebody who writes Welsh is offered to an agent who speaks it, though another waits longer', async () => {
      const [ann, bethan] = [await floor.agent('Ann'), await floor.agent('Bethan')];
      const { staff } = (await (await asAdmin.get('/api/staff')).json()) as {
        staff: { staffId: string; version: number; name: string; roles: string[] }[];
      };
      const member = staff.find(({ staffId }) => staffId === bethan.staffId);
      const changed = await asAdmin.put(`/api/staff/${bethan.staffId}`, {
        version: member?.version,
        name: 'Bethan',
        roles: ['agent'],
        skills: ['cy'],
        capacity: null,
      });
      assert.equal(changed.status, 200, await changed.clone().text());
      await ann.becomesAvailable();
      // Whoever is changed signs in anew, as what they have become.
      const speaker = await floor.secondWindow(bethan);
      await speaker.becomesAvailable();
      const resident = await floor.resident({ language: 'cy' });
      await resident.does('agent:request', {});
      await speaker.takes(resident.id);
      assert.equal(ann.heard('offer:made').length, 0);
    });
  });
});
