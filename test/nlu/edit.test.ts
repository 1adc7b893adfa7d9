import assert from 'node:assert/strict';
import { intentModel } from '../../server/nlu/intent-model.js';
import type { Example } from '../../server/nlu/ranked.js';
import { learn, learnEdit, train, trainedModel } from '../../server/nlu/train.js';
import { fewExamples, intents, languages } from './small-model.js';

describe('an edit of one intent', () => {
  const edited = 'bins.missed-collection';
  const own = fewExamples.filter(({ intent, language }) => intent === edited && language === 'en');
  const learned = learn(fewExamples, languages);

  it('is understood at once, words that nothing had before too', () => {
    const utterances: Example[] = [
      ...own,
      { intent: edited, text: 'the zorbles left the kerbside full', language: 'en' },
      { intent: edited, text: 'no zorbles came', language: 'en' },
    ];
    const model = intentModel(trainedModel(learnEdit(learned, edited, utterances)), languages);
    assert.equal(model.rank('the zorbles')[0]?.intent, edited);
  });

  it('forgets what was taken away', () => {
    const text = 'a wholly odd sentence of quixotic penguins';
    const with_ = learnEdit(learned, edited, [...own, { intent: edited, text, language: 'en' }]);
    const without = learnEdit(with_, edited, own);
    assert.equal(intentModel(trainedModel(with_), languages).rank(text)[0]?.confidence, 1);
    assert.ok((intentModel(trainedModel(without), languages).rank(text)[0]?.confidence ?? 0) < 0.5);
  });

  it('ranks nearly as a model that learned everything anew', () => {
    const utterances = [
      ...own.slice(4),
      { intent: edited, text: 'bin lorry drove by', language: 'en' as const },
    ];
    const quick = intentModel(trainedModel(learnEdit(learned, edited, utterances)), languages);
    const others = fewExamples.filter(({ intent, language }) => intent !== edited || language !== 'en');
    const anew = intentModel(train([...others, ...utterances], languages), languages);
    const questions = intents
      .filter(({ service }) => ['bins', 'chat', 'street'].includes(service))
      .flatMap(({ heldOut }) => heldOut.en);
    const alike = questions.filter(
      (text) => quick.rank(text, 1)[0]?.intent === anew.rank(text, 1)[0]?.intent,
    );
    assert.ok(alike.length / questions.length >= 0.95, `${alike.length} of ${questions.length} alike`);
  });

  it('is refused for an intent that was never learned, and for one left without utterances', () => {
    assert.throws(() => learnEdit(learned, 'bins.unheard-of', own), RangeError);
    assert.deepEqual(learnEdit(learned, edited, []), learned);
  });
});
