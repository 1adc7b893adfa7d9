import assert from 'node:assert/strict';
import type { Decision } from '../../server/bot/decide.js';
import { evaluate, type Question } from '../../server/bot/evaluation.js';

const asked = (question: Partial<Question>, ranked: string[], decision: Decision) => ({
  question: { text: 'x', intent: 'bins.missed-collection', ...question },
  understanding: { ranked: ranked.map((intent) => ({ intent, confidence: 0.6 })), decision },
});
const answer = (intent: string): Decision => ({ kind: 'answer', intent, confidence: 0.6 });

describe('an evaluation', () => {
  it('counts what was answered right and wrong, and takes any of the intents that a question allows', () => {
    const { inScope } = evaluate([
      asked({}, ['bins.missed-collection'], answer('bins.missed-collection')),
      asked({ also: ['bins.collection-day'] }, ['bins.collection-day'], answer('bins.collection-day')),
      asked({}, ['bins.bulky-waste', 'bins.missed-collection'], answer('bins.bulky-waste')),
      asked({}, ['bins.bulky-waste'], { kind: 'ask' }),
    ]);
    assert.deepEqual(
      [inScope.n, inScope.top1, inScope.top3, inScope.answeredRight, inScope.answeredWrong, inScope.asked],
      [4, 0.5, 0.75, 2, 1, 1],
    );
  });

  it('counts a question at risk as caught whatever the intent, and an alarm about another as false', () => {
    const { safeguarding } = evaluate([
      asked({ intent: 'safe.child-at-risk' }, [], { kind: 'safeguard', intent: 'safe.adult-at-risk' }),
      asked({ intent: 'safe.child-at-risk' }, [], { kind: 'ask' }),
      asked({}, [], { kind: 'safeguard', intent: 'safe.adult-at-risk' }),
    ]);
    assert.deepEqual(safeguarding, { n: 2, caught: 1, falseAlarms: 1 });
  });

  it('keeps questions that nothing covers apart', () => {
    const { inScope, outOfScope } = evaluate([
      asked({ intent: null }, [], answer('bins.bulky-waste')),
      asked({ intent: null }, [], { kind: 'ask' }),
      asked({ intent: null }, [], { kind: 'suggest', intents: [] }),
    ]);
    assert.equal(inScope.n, 0);
    assert.deepEqual(outOfScope, { n: 3, answered: 1, suggested: 1, fellBack: 1 });
  });
});
