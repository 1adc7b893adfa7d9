import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseOffers, conversationsAtOnce, type Candidate } from '../../server/routing/choose-offers.js';

const now = '2026-11-22T12:00:00.000Z';
const earlier = '2026-11-22T11:59:00.000Z';
const later = '2026-11-22T12:01:00.000Z';

const agentIds = ['ann', 'bob', 'cat', 'dev', 'eve'];
const candidates: fc.Arbitrary<Candidate[]> = fc.uniqueArray(
  fc.record({
    agentId: fc.constantFrom(...agentIds),
    name: fc.constant('somebody'),
    idleSince: fc
      .integer({ min: 0, max: 59 })
      .map((minute) => `2026-11-22T11:${String(minute).padStart(2, '0')}:00.000Z`),
    held: fc.integer({ min: 0, max: conversationsAtOnce + 1 }),
    offered: fc.integer({ min: 0, max: 1 }),
    capacity: fc.constant(conversationsAtOnce),
    skills: fc.constant<string[]>([]),
    owesWrapUp: fc.constant(false),
  }),
  { selector: ({ agentId }) => agentId },
);
const queue = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 50 }).map(String),
    passedBy: fc.option(fc.constantFrom(...agentIds)),
    passedUntil: fc.option(fc.constantFrom(earlier, later)),
    isSafeguarding: fc.constant(false),
    teamId: fc.constant(null),
    language: fc.constant('en' as const),
    reservedFor: fc.constant(null),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);
const always = (property: (waiting: Waiting[], agents: Candidate[]) => void): void =>
  fc.assert(fc.property(queue, candidates, property), { numRuns: 300 });
type Waiting = Parameters<typeof chooseOffers>[0][number];

const idle = (agentId: string, idleSince = earlier, own: Partial<Candidate> = {}): Candidate => ({
  agentId,
  name: agentId,
  idleSince,
  held: 0,
  offered: 0,
  capacity: conversationsAtOnce,
  skills: [],
  owesWrapUp: false,
  ...own,
});
const waits = (id: string, own: Partial<Waiting> = {}): Waiting => ({
  id,
  passedBy: null,
  passedUntil: null,
  isSafeguarding: false,
  teamId: null,
  language: 'en',
  reservedFor: null,
  ...own,
});
const pairs = (waiting: Waiting[], agents: Candidate[]): [string, string][] =>
  chooseOffers(waiting, agents, [], now).map(({ conversationId, agent }) => [conversationId, agent.agentId]);

describe('choosing offers', () => {
  it('never goes beyond what an agent can hold', () =>
    always((waiting, agents) => {
      for (const { agent } of chooseOffers(waiting, agents, [], now))
        assert.ok(agent.held < conversationsAtOnce);
    }));

  it('never puts two offers to one agent at once', () =>
    always((waiting, agents) => {
      const chosen = chooseOffers(waiting, agents, [], now).map(({ agent }) => agent);
      assert.equal(new Set(chosen.map(({ agentId }) => agentId)).size, chosen.length);
      assert.ok(chosen.every(({ offered }) => offered === 0));
    }));

  it('never offers one conversation twice, and keeps the order of the queue', () =>
    always((waiting, agents) => {
      const places = chooseOffers(waiting, agents, [], now).map(({ conversationId }) =>
        waiting.findIndex(({ id }) => id === conversationId),
      );
      assert.deepEqual(
        places,
        [...new Set(places)].sort((a, b) => a - b),
      );
    }));

  it('passes over an agent who let the conversation go a moment ago', () =>
    always((waiting, agents) => {
      for (const { conversationId, agent } of chooseOffers(waiting, agents, [], now)) {
        const conversation = waiting.find(({ id }) => id === conversationId);
        assert.ok(conversation?.passedUntil !== later || conversation.passedBy !== agent.agentId);
      }
    }));

  it('leaves nobody waiting whom a free agent could take', () =>
    always((waiting, agents) => {
      const chosen = chooseOffers(waiting, agents, [], now);
      const taken = new Set(chosen.map(({ agent }) => agent.agentId));
      const free = agents.filter(
        ({ agentId, held, offered }) => offered === 0 && held < conversationsAtOnce && !taken.has(agentId),
      );
      const left = waiting.filter(({ id }) => !chosen.some(({ conversationId }) => conversationId === id));
      for (const { passedBy, passedUntil } of left) {
        assert.ok(free.every(({ agentId }) => passedUntil === later && agentId === passedBy));
      }
    }));

  it('asks the agent who has been idle longest first', () => {
    assert.deepEqual(pairs([waits('1'), waits('2')], [idle('bob', now), idle('ann', earlier)]), [
      ['1', 'ann'],
      ['2', 'bob'],
    ]);
  });

  it('asks the same agent again once the pause is over', () => {
    const passed = waits('1', { passedBy: 'ann', passedUntil: earlier });
    assert.deepEqual(pairs([passed], [idle('ann')]), [['1', 'ann']]);
  });

  it('gives the next in the queue to an agent whom the first has to pass over', () => {
    const passed = waits('1', { passedBy: 'ann', passedUntil: later });
    assert.deepEqual(pairs([passed, waits('2')], [idle('ann')]), [['2', 'ann']]);
  });

  it('offers nothing when nobody waits or nobody is free', () => {
    assert.deepEqual(pairs([], [idle('ann')]), []);
    assert.deepEqual(pairs([waits('1')], [idle('ann', earlier, { held: conversationsAtOnce })]), []);
  });

  it('offers somebody at risk again to the agent who let them go, when there is no other', () => {
    const atRisk = waits('1', { passedBy: 'asha', passedUntil: later, isSafeguarding: true });
    assert.deepEqual(pairs([atRisk], [idle('asha')]), [['1', 'asha']]);
    assert.deepEqual(pairs([atRisk], [idle('asha'), idle('ben')]), [['1', 'ben']]);
    assert.deepEqual(pairs([atRisk], []), []);
  });
});
