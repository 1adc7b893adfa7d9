import assert from 'node:assert/strict';
import { intents, smallModel } from './small-model.js';

describe('the language of a message', () => {
  it('is known by its words', () => {
    assert.equal(smallModel().languageOf('my bin was not collected'), 'en');
    assert.equal(smallModel().languageOf('dyw fy min i heb ei gasglu'), 'cy');
    assert.equal(smallModel().languageOf('pryd mae fy miniau yn cael eu casglu', 'en'), 'cy');
    assert.equal(smallModel().languageOf('when are my bins collected please', 'cy'), 'en');
  });

  it('is the language of the conversation when the message does not show its own', () => {
    for (const text of ['ok', '14', 'TH1 2AB', '']) {
      assert.equal(smallModel().languageOf(text, 'cy'), 'cy');
      assert.equal(smallModel().languageOf(text, 'en'), 'en');
    }
  });

  it('is right for nearly every held-out question, of services that it never saw too', () => {
    for (const language of ['en', 'cy'] as const) {
      const questions = intents.flatMap(({ heldOut }) => heldOut[language] ?? []);
      const right = questions.filter((text) => smallModel().languageOf(text) === language).length;
      assert.ok(right / questions.length >= 0.93, `${language}: ${right} of ${questions.length}`);
    }
  });
});
