import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseOffers, type Candidate, type Queued } from '../../server/routing/choose-offers.js';
import { eligibleAgents, type RoutingTeam } from '../../server/routing/eligible.js';
import { queuePlaces } from '../../server/routing/queue-places.js';
import { teamIdFor } from '../../server/routing/team-of-intent.js';

const now = '2026-11-22T12:00:00.000Z';
const team = (id: string, members: string[], own: Partial<RoutingTeam> = {}): RoutingTeam => ({
  id,
  members,
  skills: [],
  isFallback: false,
  ...own,
});
const on = (agentId: string, skills: string[] = [], own: Partial<Candidate> = {}): Candidate => ({
  agentId,
  name: agentId,
  idleSince: '2026-11-22T11:00:00.000Z',
  held: 0,
  offered: 0,
  capacity: 3,
  skills,
  owesWrapUp: false,
  ...own,
});
const waits = (id: string, own: Partial<Queued> = {}): Queued => ({
  id,
  passedBy: null,
  passedUntil: null,
  isSafeguarding: false,
  teamId: null,
  language: 'en',
  reservedFor: null,
  ...own,
});
const who = (wanted: Partial<Queued>, agents: Candidate[], teams: RoutingTeam[]): string[] =>
  eligibleAgents(waits('1', wanted), agents, teams).map(({ agentId }) => agentId);

const housing = team('housing', ['hal', 'hywel']);
const desk = team('desk', ['dee', 'dafydd'], { isFallback: true });
const teams = [housing, desk];
const [hal, hywel, dee, dafydd] = [on('hal'), on('hywel', ['cy']), on('dee'), on('dafydd', ['cy'])];

describe('who may serve a conversation', () => {
  it('the team that its intent names', () => {
    assert.deepEqual(who({ teamId: 'housing' }, [hal, hywel, dee], teams), ['hal', 'hywel']);
    assert.deepEqual(who({ teamId: 'desk' }, [hal, dee], teams), ['dee']);
  });

  it('in Welsh, whoever of the team speaks it, even when they are busy and others are free', () => {
    const busy = { ...hywel, held: 3 };
    assert.deepEqual(who({ teamId: 'housing', language: 'cy' }, [hal, busy], teams), ['hywel']);
  });

  it('in Welsh, the fallback team when nobody of the team who is on speaks it, and the team when nobody does', () => {
    assert.deepEqual(who({ teamId: 'housing', language: 'cy' }, [hal, dee, dafydd], teams), ['dafydd']);
    assert.deepEqual(who({ teamId: 'housing', language: 'cy' }, [hal, dee], teams), ['hal']);
  });

  it('the fallback team when nobody of the team is on', () => {
    assert.deepEqual(who({ teamId: 'housing' }, [dee], teams), ['dee']);
    assert.deepEqual(who({ teamId: null }, [hal, dee], teams), ['dee']);
  });

  it('nobody of another team, but for somebody at risk, for whom everybody is there', () => {
    assert.deepEqual(who({ teamId: 'desk' }, [hal], teams), []);
    assert.deepEqual(who({ teamId: 'desk', isSafeguarding: true }, [hal], teams), ['hal']);
  });

  it('everybody, where a council has no teams, and an agent of no team everywhere', () => {
    assert.deepEqual(who({ teamId: null }, [hal, dee], []), ['hal', 'dee']);
    assert.deepEqual(who({ teamId: 'housing' }, [on('new'), dee], teams), ['new']);
  });

  it("those who know what the team's contacts need", () => {
    const benefits = team('benefits', ['ann', 'ben'], { skills: ['benefits'] });
    assert.deepEqual(who({ teamId: 'benefits' }, [on('ann'), on('ben', ['benefits'])], [benefits]), ['ben']);
  });
});

describe('offers by team', () => {
  const pairs = (queue: Queued[], agents: Candidate[]) =>
    chooseOffers(queue, agents, teams, now).map(({ conversationId, agent }) => [
      conversationId,
      agent.agentId,
    ]);

  it('let nobody wait behind somebody whom other agents serve', () => {
    const queue = [waits('1', { teamId: 'housing' }), waits('2', { teamId: 'desk' })];
    assert.deepEqual(pairs(queue, [dee, { ...hal, held: 3 }]), [['2', 'dee']]);
  });

  it('put a conversation that was passed to an agent to that agent alone, full or not', () => {
    const queue = [waits('1', { reservedFor: 'hal', teamId: 'desk' })];
    assert.deepEqual(pairs(queue, [dee, { ...hal, held: 3 }]), [['1', 'hal']]);
    assert.deepEqual(pairs(queue, [dee]), [['1', 'dee']], 'while they are away, it is anybody’s');
  });

  it('leave out who has a wrap-up to write first, where the team says so', () => {
    assert.deepEqual(pairs([waits('1', { teamId: 'desk' })], [{ ...dee, owesWrapUp: true }, dafydd]), [
      ['1', 'dafydd'],
    ]);
  });

  it('serve each team in the order in which its residents came, whatever the others do', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('housing', 'desk', null), { maxLength: 12 }),
        fc.subarray([hal, hywel, dee, dafydd]),
        (kinds, agents) => {
          const queue = kinds.map((teamId, place) => waits(String(place), { teamId }));
          const offered = new Set(
            chooseOffers(queue, agents, teams, now).map((offer) => offer.conversationId),
          );
          for (const kind of ['housing', 'desk', null]) {
            const own = queue.filter(({ teamId }) => teamId === kind).map(({ id }) => offered.has(id));
            assert.ok(!own.includes(true, own.indexOf(false) === -1 ? own.length : own.indexOf(false)));
          }
        },
      ),
    ));
});

describe('places in the queue', () => {
  const places = (queue: Queued[], agents: Candidate[], handlingSeconds: number[] = []) => [
    ...queuePlaces(queue, { on: agents, teams, handlingSeconds }).values(),
  ];

  it('count only those before who wait for the same agents', () => {
    const queue = ['housing', 'housing', 'desk', 'housing'].map((teamId, place) =>
      waits(String(place), { teamId }),
    );
    assert.deepEqual(
      places(queue, [hal, dee]).map(({ position }) => position),
      [1, 2, 1, 3],
    );
    assert.deepEqual(
      places(queue, [dee]).map(({ position }) => position),
      [1, 2, 3, 4],
      'one agent for both',
    );
    assert.deepEqual(
      places(queue, []).map(({ position }) => position),
      [1, 2, 3, 4],
      'nobody for either',
    );
  });

  it('tell no time until the last hour has shown enough, nor when nobody is on', () => {
    const ten = Array<number>(10).fill(600);
    assert.equal(places([waits('1')], [dee], [600, 600])[0]?.estimatedWait, null);
    assert.equal(places([waits('1', { teamId: 'desk' })], [hal], ten)[0]?.estimatedWait, null);
    assert.deepEqual(places([waits('1', { teamId: 'desk' })], [dee], ten)[0], {
      position: 1,
      estimatedWait: { fromSeconds: 0, toSeconds: 300 },
      estimatedWaitSeconds: 300,
    });
  });

  it('tell a time that half of waits fall within, when conversations end at random', () => {
    const mean = 600;
    const handling = Array<number>(20).fill(mean);
    for (const position of [1, 3, 10]) {
      const queue = Array.from({ length: position }, (_, place) => waits(String(place), { teamId: 'desk' }));
      const { fromSeconds, toSeconds } =
        places(queue, [dee, dafydd], handling).at(-1)?.estimatedWait ?? assert.fail('no estimate');
      // A simulation from a fixed seed: six places, each of which comes free at random.
      let seed = position;
      const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
      const waited = Array.from({ length: 4_000 }, () => {
        let wait = 0;
        for (let ahead = 0; ahead < position; ahead++) wait -= Math.log(random()) * (mean / 6);
        return wait;
      });
      const within = waited.filter((wait) => wait >= fromSeconds && wait <= toSeconds).length / waited.length;
      assert.ok(within >= 0.5 && within < 0.85, `${within} at ${position}`);
    }
  });
});

describe('the team of an intent', () => {
  const taking = [
    { id: 'a', takes: ['waste', 'street-scene'], isFallback: false },
    { id: 'b', takes: [], isFallback: true },
  ];
  it('is the one that takes it, else the fallback team, else nobody in particular', () => {
    assert.equal(teamIdFor('waste', taking), 'a');
    assert.equal(teamIdFor('registrars', taking), 'b');
    assert.equal(teamIdFor(null, taking), 'b');
    assert.equal(teamIdFor('waste', []), null);
  });
});
