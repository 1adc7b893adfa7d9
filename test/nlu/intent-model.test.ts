import assert from 'node:assert/strict';
import { intentModel } from '../../server/nlu/intent-model.js';
import {
  decodeModel,
  encodeModel,
  ModelFileFault,
  trainingFingerprint,
} from '../../server/nlu/model-file.js';
import { train } from '../../server/nlu/train.js';
import { fewExamples, languages, smallModel } from './small-model.js';

const asked = [
  'they never emptied my bin today',
  'sofa dumped in the lane',
  'hiya',
  'dyw fy min i heb ei gasglu',
];

describe('the intent model', () => {
  it('ranks intents best first, surest first, and knows an utterance by heart', () => {
    for (const text of asked) {
      const ranked = smallModel().rank(text, 5);
      assert.equal(ranked.length, 5);
      assert.equal(new Set(ranked.map(({ intent }) => intent)).size, 5);
      ranked.slice(1).forEach(({ confidence }, place) => {
        assert.ok(confidence <= (ranked[place]?.confidence ?? 0));
      });
    }
    for (const { text, intent, language } of fewExamples.slice(0, 40)) {
      const [best] = smallModel().rank(text.toUpperCase(), 1, language ?? 'en');
      assert.deepEqual(best, { intent, confidence: 1 });
    }
  });

  it('is the same for the same examples and seed', () => {
    const again = intentModel(train(fewExamples, languages), languages);
    for (const text of asked) assert.deepEqual(again.rank(text), smallModel().rank(text));
  });

  it('needs two intents to tell apart', () => {
    assert.throws(
      () => train([{ intent: 'bins.missed-collection', text: 'missed bin' }], languages),
      RangeError,
    );
  });

  it('reads a misspelt utterance as the same', () => {
    const [right] = smallModel().rank('my recycling box was not collected');
    const [misspelt] = smallModel().rank('my recylcing box was not colected');
    assert.equal(misspelt?.intent, right?.intent);
  });

  it('reads both ends of a very long message', () => {
    const story = 'It was a Tuesday, the neighbours were out and the weather was fair. '.repeat(40);
    const begun = smallModel().rank(`My bin was not emptied. ${story}`, 3);
    const ended = smallModel().rank(`${story} My bin was not emptied.`, 3);
    for (const ranked of [begun, ended]) assert.ok(ranked.some(({ intent }) => intent.startsWith('bins.')));
  });
});

describe('the file of a model', () => {
  const fingerprint = trainingFingerprint(fewExamples, languages);
  const trained = train(fewExamples, languages);
  const bytes = encodeModel(trained, fingerprint);

  it('gives back the same model', () => {
    const again = intentModel(decodeModel(bytes, fingerprint), languages);
    for (const text of asked) assert.deepEqual(again.rank(text), smallModel().rank(text));
  });

  it('is refused with a sentence when it is of other utterances, another version, or damaged', () => {
    const other = trainingFingerprint(fewExamples.slice(1), languages);
    assert.throws(() => decodeModel(bytes, other), { message: /other utterances .* train again/ });
    assert.throws(() => decodeModel(bytes.slice(0, bytes.length / 2), fingerprint), ModelFileFault);
    assert.throws(
      () => decodeModel(new TextEncoder().encode('{}'), fingerprint),
      /not a file of an intent model/,
    );
  });
});
