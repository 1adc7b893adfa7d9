import assert from 'node:assert/strict';
import { rankUtterance } from '../../server/bot/rank-utterance.js';
import type { IntentModel } from '../../server/nlu/ranked.js';

/** Sees a gas leak in every "gas" and a bill in every "bill". */
const model: IntentModel = {
  rank: (text, most = 3) =>
    [
      { intent: 'safe.gas-electric', confidence: text.includes('gas') ? 0.6 : 0.01 },
      { intent: 'council.payments', confidence: text.includes('bill') ? 0.3 : 0.02 },
    ]
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, most),
};
const intents = (text: string, withoutInnocent: Map<string, string>): string[] =>
  rankUtterance(model, text, withoutInnocent).map(({ intent }) => intent);

describe('ranking an utterance', () => {
  it('is the model’s where nothing was set aside', () => {
    assert.deepEqual(intents('gas everywhere', new Map()), ['safe.gas-electric', 'council.payments']);
  });

  it('leaves a risk out that is gone with the words that only sound like it', () => {
    const left = new Map([['safe.gas-electric', ' | … for the flat | ']]);
    assert.deepEqual(intents('gas bill for the flat', left), ['council.payments']);
  });

  it('keeps a risk that is still seen in what is left', () => {
    const left = new Map([['safe.gas-electric', ' | … and gas in the hall | ']]);
    assert.ok(intents('gas bill and gas in the hall', left).includes('safe.gas-electric'));
  });
});
